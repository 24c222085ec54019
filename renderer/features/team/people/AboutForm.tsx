import { type ComponentProps, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '../../../../shared/record/field/form.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { Outcome } from '../../../vault/api.ts';
import { useProblemWords } from '../../people/problem-words.ts';
import { useHandedIn } from '../../record/handed-in.ts';
import { type Asking, useAsk } from '../../shell/vault.tsx';

interface Props<N extends string> {
  lines: readonly (Pick<ComponentProps<typeof Field>, 'label' | 'hint' | 'width' | 'maxLength'> & {
    name: N;
  })[];
  start: Readonly<Record<N, string>>;
  hand: (ask: Asking['ask'], typed: Record<N, string>) => Promise<Outcome<{ problems: FormProblems }> | null>;
  /** What else follows from saving. */
  note?: string;
  save: string;
  saved: string;
  onClose: () => void;
}

/** A few lines about a worker, put right by an administrator. */
export function AboutForm<N extends string>({ lines, start, hand, note, save, saved, onClose }: Props<N>) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const { problems, isRight } = useHandedIn();
  const [typed, setTyped] = useState<Record<N, string>>(start);
  const keep = async () => {
    const outcome = await hand(ask, typed);
    if (outcome?.ok !== true || !isRight(outcome.value.problems)) return;
    announce(saved);
    onClose();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack tight>
        <ProblemNote problem={problem} />
        {lines.map(({ name, ...about }) => {
          const code = problems[name];
          return (
            <Field
              key={name}
              {...about}
              value={typed[name]}
              onChange={(words) => setTyped({ ...typed, [name]: words })}
              problem={code === undefined ? undefined : problemWords(code)}
            />
          );
        })}
        {note !== undefined && <p className="ui-soft">{note}</p>}
        <Buttons>
          <Button type="submit" kind="main" busy={busy}>
            {save}
          </Button>
          <Button onPress={onClose}>{t('team.member.stopChange')}</Button>
        </Buttons>
      </Stack>
    </form>
  );
}
