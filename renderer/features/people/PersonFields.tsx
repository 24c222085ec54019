import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckGroup, CheckOne, Choice } from '../../ui/Choice.tsx';
import { Field, type FieldProps } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FieldProblems, PersonForm } from '../../vault/api.ts';
import { useSession } from '../shell/session.ts';
import { useSaveLock } from '../sync/save-lock.ts';
import { fieldId, homeOf, withHome } from './person-form.ts';
import { useProblemWords } from './problem-words.ts';

type TextName = {
  [K in keyof PersonForm]: PersonForm[K] extends string ? (string extends PersonForm[K] ? K : never) : never;
}[keyof PersonForm];

interface Props {
  form: PersonForm;
  problems: FieldProblems;
  busy: boolean;
  onChange: (form: PersonForm) => void;
}

/** Every field of a new person, in four groups. Only the name is needed; nobody is asked for more than they know. */
export function PersonFields({ form, problems, busy, onChange }: Props) {
  const { t } = useTranslation();
  const say = useProblemWords();
  const lock = useSaveLock();
  const services = useSession(({ library }) => library?.services) ?? [];
  const set = (change: Partial<PersonForm>) => onChange({ ...form, ...change });
  const wrong = (field: keyof PersonForm) => {
    const code = problems[field];
    return code === undefined ? undefined : say(code);
  };
  const text = (field: TextName): FieldProps => ({
    id: fieldId(field),
    label: t(`field.${field}`),
    value: form[field],
    onChange: (value: string) => set({ [field]: value }),
    problem: wrong(field),
    autoComplete: 'off',
  });
  const home = homeOf(form);

  return (
    <Stack>
      <Card title={t('people.who')}>
        <Stack>
          <Field {...text('legalName')} required />
          <Field {...text('preferredName')} optional hint={t('hint.preferredName')} />
          <Choice
            id={fieldId('dateOfBirthAccuracy')}
            label={t('field.dateOfBirthAccuracy')}
            row
            value={form.dateOfBirthAccuracy}
            onChange={(dateOfBirthAccuracy) =>
              set({ dateOfBirthAccuracy, ...(dateOfBirthAccuracy === 'unknown' ? { dateOfBirth: '' } : {}) })
            }
            problem={wrong('dateOfBirthAccuracy')}
            options={(['exact', 'estimated', 'unknown'] as const).map((value) => ({
              value,
              label: t(`accuracy.${value}`),
            }))}
          />
          {form.dateOfBirthAccuracy !== 'unknown' && (
            <Field
              {...text('dateOfBirth')}
              width="short"
              hint={t(`hint.dateOfBirth.${form.dateOfBirthAccuracy}`)}
            />
          )}
          <Field
            {...text('nhsNumber')}
            optional
            width="short"
            inputMode="numeric"
            hint={t('hint.nhsNumber')}
          />
        </Stack>
      </Card>
      <Card title={t('people.where')}>
        <Stack>
          <Choice
            label={t('people.home')}
            row
            value={home}
            onChange={(chosen) => onChange(withHome(form, chosen))}
            options={(['address', 'no-fixed', 'not-known'] as const).map((value) => ({
              value,
              label: t(`home.${value}`),
            }))}
          />
          {home === 'address' && (
            <>
              <Field {...text('addressLines')} optional multiline hint={t('hint.addressLines')} />
              <Field {...text('postcode')} optional width="short" />
            </>
          )}
          <Field {...text('phone')} optional width="short" inputMode="tel" />
        </Stack>
      </Card>
      <Card title={t('people.needs')}>
        <Stack>
          <Field {...text('language')} width="short" />
          <CheckOne
            id={fieldId('interpreterNeeded')}
            checked={form.interpreterNeeded}
            onChange={(interpreterNeeded) => set({ interpreterNeeded })}
          >
            {t('field.interpreterNeeded')}
          </CheckOne>
          <Field
            {...text('communicationNeeds')}
            optional
            multiline
            spellCheck
            hint={t('hint.communicationNeeds')}
          />
          <Field {...text('alert')} optional multiline spellCheck hint={t('hint.alert')} />
        </Stack>
      </Card>
      {services.length > 0 && (
        <Card>
          <CheckGroup
            id={fieldId('services')}
            label={t('field.services')}
            row
            values={form.services}
            onChange={(chosen) => set({ services: chosen })}
            problem={wrong('services')}
            options={services.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Card>
      )}
      <Buttons push>
        <Button type="submit" kind="main" busy={busy} iconAfter={ArrowRight} {...lock}>
          {t('people.check')}
        </Button>
      </Buttons>
    </Stack>
  );
}
