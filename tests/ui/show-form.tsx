/** A form of some fields alone in a test's page, handed in and checked as any form of a record is. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { PictureContext } from '../../renderer/features/photos/picture-context.ts';
import { FileContext, useRuleContext } from '../../renderer/features/record/file-context.ts';
import { RecordForm } from '../../renderer/features/record/RecordForm.tsx';
import { useSession } from '../../renderer/features/shell/session.ts';
import { DoorsProvider } from '../../renderer/features/shell/vault.tsx';
import { setUpWords } from '../../renderer/locales/i18n.ts';
import '../../renderer/styles/index.css';
import { Button } from '../../renderer/ui/Button.tsx';
import type { FileView } from '../../renderer/vault/api.ts';
import type { Fields } from '../../shared/record/field/field.ts';
import { readForm, type TypedForm } from '../../shared/record/field/form.ts';
import { libraryOf } from './fixture-office.ts';
import { practiceFiles } from './fixture-people.ts';
import { fixtureBridge, fixtureVault } from './fixture-vault.ts';

const picture = { picture: null, choose: () => undefined };

/** Returns a way to close it. */
export function showForm(fields: Fields, typed: TypedForm): () => void {
  document.documentElement.lang = 'en-GB';
  document.title = 'Doorstep';
  useSession.setState({ ...useSession.getInitialState(), library: libraryOf('alice') }, true);
  const [file] = practiceFiles();
  if (file === undefined) throw new Error('there are practice files');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nextProvider i18n={setUpWords('en')}>
      <DoorsProvider vault={fixtureVault()} bridge={fixtureBridge()}>
        <OneForm file={file} fields={fields} start={typed} />
      </DoorsProvider>
    </I18nextProvider>,
  );
  return () => {
    root.unmount();
    place.remove();
  };
}

function OneForm({ file, fields, start }: { file: FileView; fields: Fields; start: TypedForm }) {
  return (
    <main>
      <h1>A form</h1>
      <FileContext value={file}>
        <PictureContext value={picture}>
          <Asked fields={fields} start={start} />
        </PictureContext>
      </FileContext>
    </main>
  );
}

function Asked({ fields, start }: { fields: Fields; start: TypedForm }) {
  const context = useRuleContext();
  const [typed, setTyped] = useState(start);
  const [attempt, setAttempt] = useState(0);
  return (
    <RecordForm
      kind="form"
      fields={fields}
      typed={typed}
      problems={attempt === 0 ? {} : readForm(fields, typed, context).problems}
      attempt={attempt}
      context={context}
      onChange={setTyped}
      onSubmit={() => setAttempt(attempt + 1)}
    >
      <Button type="submit">Save</Button>
    </RecordForm>
  );
}
