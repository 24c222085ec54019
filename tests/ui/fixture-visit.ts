/** One visit, for the fixture vault. */
import { visit as visitKind, type Visit } from '../../shared/record/case/visit.ts';
import { emptyValues } from '../../shared/record/field/form.ts';
import type { FileView, Library } from '../../renderer/vault/api.ts';
import type { VisitView } from '../../renderer/vault/visit-api.ts';

const blank = emptyValues({ ...visitKind.fields, ...visitKind.made }) as Visit;

/** A visit of one file as the real vault would show it. */
export function visitIn(
  { file, person }: Pick<FileView, 'file' | 'person'>,
  about: Partial<Visit> & { record: string; safety?: VisitView['safety'] },
  { workers, me }: Pick<Library, 'workers' | 'me'>,
): VisitView {
  const { helpWord: _, word: __, ...values } = { ...blank, ...about };
  const nameOf = (id: string) => workers.find(({ worker }) => worker === id)?.name ?? '';
  return {
    ...values,
    file,
    personName: person.preferredName || person.legalName,
    recordNumber: person.recordNumber,
    address: [...person.address.lines, person.address.postcode].filter(Boolean),
    workerName: nameOf(values.worker),
    isOwn: values.worker === me.worker,
    buddyName: nameOf(values.buddy),
    settled: false,
    steps: [],
    needsHelp: false,
    safety: about.safety ?? 'laptop',
  };
}
