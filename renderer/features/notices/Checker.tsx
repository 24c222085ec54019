import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoticeCheck } from '../../../shared/record/organisation.ts';
import {
  ownForm,
  placesFor,
  type RequiredContent,
  requiredContents,
  undecided,
} from '../../../shared/rules/notice/contents.ts';
import type { NoticeSection } from '../../../shared/rules/notice/read-text.ts';
import { Field } from '../../ui/Field.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';

const NONE = 'none';
const placeOf = (place: number): string => `place-${place}`;

interface Props {
  sections: readonly NoticeSection[];
  checks: readonly NoticeCheck[];
  /** Lines for which somebody chose "not needed", also while the reason is still empty. */
  notNeeded: readonly string[];
  onChange: (checks: NoticeCheck[], notNeeded: string[]) => void;
}

/** Each thing that a notice must say: under which heading it stands, or why it is not needed. Nothing is chosen beforehand. */
export function Checker({ sections, checks, notNeeded, onChange }: Props) {
  const { t } = useTranslation();
  const left = undecided(checks, { sections: [...sections] }).length;
  const set = (line: RequiredContent, where: string, none: string, isNone: boolean) =>
    onChange(
      [...checks.filter((check) => check.line !== line), { line, where, none }],
      isNone ? [...new Set([...notNeeded, line])] : notNeeded.filter((each) => each !== line),
    );
  return (
    <Stack tight>
      <p>{t('notices.checkLead')}</p>
      <p role="status">
        <Pill tone={left === 0 ? 'calm' : 'wait'} icon={left === 0 ? CircleCheck : CircleDashed}>
          {left === 0 ? t('notices.checkDone') : t('notices.checkLeft', { count: left })}
        </Pill>
      </p>
      {requiredContents.map((line) => (
        <Line
          key={line}
          line={line}
          places={placesFor(line, { sections: [...sections] })}
          check={checks.find((one) => one.line === line) ?? { line, where: '', none: '' }}
          isNone={notNeeded.includes(line)}
          onChange={(where, none, isNone) => set(line, where, none, isNone)}
        />
      ))}
    </Stack>
  );
}

interface LineProps {
  line: RequiredContent;
  places: readonly string[];
  check: NoticeCheck;
  isNone: boolean;
  onChange: (where: string, none: string, isNone: boolean) => void;
}

function Line({ line, places, check, isNone, onChange }: LineProps) {
  const { t } = useTranslation();
  const said = t(`notices.line.${line}`);
  const chosen = places.indexOf(check.where);
  const options = [
    ...places.map((place, index) => ({
      value: placeOf(index),
      label: place === ownForm ? t('notices.whereOwn') : place,
    })),
    { value: NONE, label: t('notices.whereNone') },
  ];
  const choose = (value: string) => {
    if (value === NONE) onChange('', check.none, true);
    else onChange(places.find((_, index) => placeOf(index) === value) ?? '', '', false);
  };
  return (
    <>
      <Pick
        label={said}
        nothing={t('notices.whereNothing')}
        options={options}
        value={isNone ? NONE : chosen === -1 ? '' : placeOf(chosen)}
        onChange={choose}
      />
      {isNone && (
        <Field
          label={t('notices.noneWhy', { line: said })}
          value={check.none}
          onChange={(none) => onChange('', none, true)}
          maxLength={400}
          required
          spellCheck
        />
      )}
    </>
  );
}
