import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { useAct } from '../context.ts';
import { editSigning } from '../logic/edits.ts';

/** Somebody else who saw or heard it. Never the worker. */
export function WitnessFields() {
  const { t } = useTranslation();
  const { draft, library, edit } = useAct();
  return (
    <fieldset className="act-witness">
      <legend className="ui-label">{t('act.sign.witness')}</legend>
      <p className="ui-hint">{t('act.sign.witnessHint', { worker: inWords(library.me.name) })}</p>
      <div className="act-pair">
        <Field
          label={t('act.sign.witnessName')}
          value={draft.signing.witnessName}
          onChange={(value) => edit(editSigning({ witnessName: value }))}
          maxLength={70}
          required
        />
        <Field
          label={t('act.sign.witnessRelation')}
          hint={t('act.sign.witnessRelationHint')}
          value={draft.signing.witnessRelation}
          onChange={(value) => edit(editSigning({ witnessRelation: value }))}
          maxLength={70}
          required
        />
      </div>
    </fieldset>
  );
}
