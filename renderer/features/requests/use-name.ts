import { useTranslation } from 'react-i18next';
import { uses } from '../../../shared/record/case/purposes.ts';

/** What something is held for, in words. A use that a newer Doorstep knows stands under its own name. */
export function useUseName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const use = uses.find((one) => one === code);
    return use === undefined ? code : t(`why.uses.${use}`);
  };
}
