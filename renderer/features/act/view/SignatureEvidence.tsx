import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/record/consent-act.ts';
import { Stack } from '../../../ui/Screen.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { Replay } from './Replay.tsx';

/** How an act was signed, in words and, where ink was drawn, as it was drawn. */
export function SignatureEvidence({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  const { signature, declaration } = statement;
  const witness = 'witness' in signature ? signature.witness : null;
  return (
    <Stack tight>
      {signature.method === 'drawn' && <p>{t('act.view.drawn')}</p>}
      {signature.method === 'typed' && <p>{t('act.view.typed', { name: inWords(signature.name) })}</p>}
      {signature.method === 'mark' && <p>{t('act.view.mark')}</p>}
      {signature.method === 'mark' && signature.described !== '' && (
        <p>{t('act.view.described', { words: inWords(signature.described) })}</p>
      )}
      {signature.method === 'verbal' && <p>{t('act.view.verbal')}</p>}
      {signature.method === 'verbal' && <p>{t('act.view.said', { words: inWords(signature.said) })}</p>}
      {signature.method === 'told-worker' && (
        <p>{t('act.view.told-worker', { worker: inWords(declaration.name) })}</p>
      )}
      {witness && (
        <p>
          {t('act.view.witness')}:{' '}
          {t('act.view.witnessIs', { name: inWords(witness.name), relation: inWords(witness.relation) })}
        </p>
      )}
      {'strokes' in signature && signature.strokes.length > 0 && (
        <Replay strokes={signature.strokes} padHeight={signature.padHeight} />
      )}
    </Stack>
  );
}
