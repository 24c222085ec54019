import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Buttons } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { AttachCheck } from './AttachCheck.tsx';
import { type Leaving, OWN_USE } from './leaving.ts';

/** What a table leaves for, where the national data opt-out may count; and how many people it left out. */
export function LeavesFor({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation();
  const { flows, chosen, choose, attached, attach, isMissing, leftOut, problem } = leaving;
  if (flows.length === 0) return null;
  const named = flows.map(({ flow, scope }) => ({
    value: flow.record,
    label: wordOf(flow.values, 'name'),
    scope,
  }));
  const one = named.find(({ value }) => value === chosen);
  return (
    <Stack tight>
      <Pick
        label={t('optOut.leavesFor')}
        hint={t('optOut.leavesForMeans')}
        nothing={t('optOut.choose')}
        problem={isMissing ? t('optOut.chooseFirst') : undefined}
        options={[{ value: OWN_USE, label: t('optOut.ownUse') }, ...named]}
        value={chosen}
        onChange={choose}
      />
      {one?.scope === 'in' && (
        <>
          <p className="ui-soft">{t('optOut.checkFirst')}</p>
          <Buttons>
            <AttachCheck name={one.label} onAttach={attach} />
          </Buttons>
        </>
      )}
      <p role="status">
        {leftOut !== null ? t('optOut.leftOut', { count: leftOut }) : attached && t('optOut.attached')}
      </p>
      <ProblemNote problem={problem} />
    </Stack>
  );
}
