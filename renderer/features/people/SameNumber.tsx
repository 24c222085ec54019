import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNhsNumber } from '../../../shared/rules/nhs-number.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { BesideProps } from '../record/special.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Under an NHS number as soon as it is whole: who has it already. */
export function SameNumber({ number, own }: { number: string; own: readonly string[] }) {
  const parsed = parseNhsNumber(number);
  return parsed.ok && <Others digits={parsed.value.digits} own={own} />;
}

function Others({ digits, own }: { digits: string; own: readonly string[] }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('checkPerson', { nhsNumber: digits }), [vault, digits]);
  const { value } = useLoaded(load, null);
  const others = (value?.matches ?? []).filter(({ person }) => !own.includes(person.file));
  if (others.length === 0) return null;
  return (
    <Banner tone="need" role="status" title={t('match.sameNumber')}>
      {others.map(({ person }) => (
        <p key={person.file}>
          <Literal>{person.name}</Literal>, {person.recordNumber}
        </p>
      ))}
      <p>{t('match.sameNumberDo')}</p>
    </Banner>
  );
}

/** While the details of somebody are changed, who may have more than one file. */
export function OtherNumber({ typed, view: { file, same } }: BesideProps) {
  if (typeof typed['nhsNumber'] !== 'string') return null;
  const own = [
    file,
    ...(same.main === null ? [] : [same.main.file]),
    ...same.others.map((other) => other.file),
  ];
  return <SameNumber number={typed['nhsNumber']} own={own} />;
}
