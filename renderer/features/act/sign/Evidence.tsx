import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../context.ts';
import { editSigning } from '../logic/edits.ts';
import { SignatureBox } from './SignatureBox.tsx';
import { WitnessFields } from './WitnessFields.tsx';

/** What the chosen way of signing needs. The four ways weigh the same in the record. */
export function Evidence() {
  const { t } = useTranslation();
  const { draft, edit } = useAct();
  const { method, typedName, described, said } = draft.signing;
  if (method === 'drawn') return <SignatureBox label={t('act.sign.pad')} />;
  if (method === 'typed') {
    return (
      <div className="act-typed-name">
        <Field
          label={t('act.sign.typedName')}
          hint={t('act.sign.typedNameHint')}
          value={typedName}
          onChange={(value) => edit(editSigning({ typedName: value }))}
          maxLength={70}
          required
        />
      </div>
    );
  }
  if (method === 'mark') {
    return (
      <>
        <SignatureBox key="mark" label={t('act.sign.padMark')} />
        <Field
          label={t('act.sign.described')}
          hint={t('act.sign.describedHint')}
          value={described}
          onChange={(value) => edit(editSigning({ described: value }))}
          maxLength={200}
          optional
        />
        <WitnessFields />
      </>
    );
  }
  return (
    <>
      <Field
        label={t('act.sign.said')}
        hint={t('act.sign.saidHint')}
        value={said}
        onChange={(value) => edit(editSigning({ said: value }))}
        maxLength={400}
        multiline
        spellCheck
        required
      />
      <WitnessFields />
    </>
  );
}
