/** The calls about photos, for the fixture vault: the consent looked at as in the real one, the pictures in memory. */
import { photoConsent } from '../../shared/rules/photo-consent.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { PhotoCalls } from '../../renderer/vault/photo-api.ts';
import { id22 } from './fixture-people.ts';
import { recordFrom } from './fixture-records.ts';

type Handlers = {
  [C in keyof PhotoCalls]: (...args: Parameters<PhotoCalls[C]>) => Outcome<ReturnType<PhotoCalls[C]>>;
};

interface Files {
  viewOf(file: string): FileView | undefined;
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
}

export function photosFixture({ viewOf, replace }: Files): Handlers {
  const pictures = new Map<string, Uint8Array>();
  const pictureOf = (record: string): Outcome<Uint8Array> => {
    const bytes = pictures.get(record);
    return bytes === undefined
      ? { ok: false, problem: { code: 'ATTACHMENT_INCOMPLETE' } }
      : { ok: true, value: bytes };
  };
  return {
    savePhoto(form, bytes) {
      const known = viewOf(form.file);
      if (known === undefined) return { ok: false, problem: { code: 'NOTHING_HERE' } };
      const { view, problems } = recordFrom(form, null, id22(`photo-${known.records.length}`));
      const { picture: _, ...wrong } = problems;
      const decision = known.decisions.find(({ purpose }) => purpose === view.values['consent']);
      const refusal = photoConsent(
        decision && { code: decision.decision.code, answer: decision.answer, lapsed: false },
      );
      if (refusal !== null) wrong['consent'] ??= refusal;
      if (Object.keys(wrong).length > 0) {
        return { ok: true, value: { record: '', problems: wrong as Record<string, 'FIELD_INVALID'> } };
      }
      pictures.set(view.record, bytes);
      const picture = { type: 'image/jpeg', length: bytes.length };
      replace(form.file, (file) => ({
        ...file,
        records: [...file.records, { ...view, values: { ...view.values, picture } }],
      }));
      return { ok: true, value: { record: view.record, problems: {} } };
    },
    picture: (_file, record) => pictureOf(record),
    glassPicture: (_entry, record) => pictureOf(record),
  };
}
