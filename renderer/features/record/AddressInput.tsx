import { useTranslation } from 'react-i18next';
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  id: string;
  problem: string | undefined;
  /** Whether what is wrong is the postcode, and not the lines above it. */
  isPostcode: boolean;
  /** The lines, then the postcode, as `address()` reads them. */
  values: readonly string[];
  onChange: (typed: readonly string[]) => void;
}

const standIns = { 'no-fixed': noFixedAbode, 'not-known': addressNotKnown } as const;
const homes = ['address', 'no-fixed', 'not-known'] as const;

/** A stand-in postcode is chosen with a button, never typed; see shared/rules/postcode.ts. */
export function AddressInput({ id, problem, isPostcode, values, onChange }: Props) {
  const { t } = useTranslation();
  const [lines = '', postcode = ''] = values;
  const home = homes.find((each) => each !== 'address' && standIns[each] === postcode) ?? 'address';
  return (
    <>
      <Choice
        label={t('address.home')}
        row
        value={home}
        onChange={(chosen) => onChange(chosen === 'address' ? [lines, ''] : ['', standIns[chosen]])}
        options={homes.map((value) => ({ value, label: t(`address.homes.${value}`) }))}
      />
      {home === 'address' && (
        <>
          <Field
            id={isPostcode ? `${id}-lines` : id}
            label={t('address.lines')}
            hint={t('address.linesHint')}
            optional
            multiline
            value={lines}
            onChange={(next) => onChange([next, postcode])}
            problem={isPostcode ? undefined : problem}
          />
          <Field
            id={isPostcode ? id : `${id}-postcode`}
            label={t('address.postcode')}
            optional
            width="short"
            value={postcode}
            onChange={(next) => onChange([lines, next])}
            problem={isPostcode ? problem : undefined}
          />
        </>
      )}
    </>
  );
}
