/** The copy as one sealed file, by the shell's own dialog. It is noted who took it; its name says nothing about anybody. */
import { useState } from 'react';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { asJson, asTable } from '../../../shared/portability/as-files.ts';
import { asFhir } from '../../../shared/portability/fhir/bundle.ts';
import { formatWords } from '../../../shared/portability/format.ts';
import { providedBy } from '../../../shared/portability/provided.ts';
import type { Files } from '../../../shared/pack/zip.ts';
import type { Problem } from '../../vault/api.ts';
import type { Pack } from '../../vault/pack-api.ts';
import { useSession } from '../shell/session.ts';
import { useBridge, useVault } from '../shell/vault.tsx';
import { type Copy, heldOf } from './copy.ts';

export interface PackSaving {
  busy: boolean;
  said: 'saved' | 'cancelled' | null;
  problem: Problem | null;
  save: (passphrase: string) => void;
}

export function useSavePack(pack: Pack, copy: Copy): PackSaving {
  const bridge = useBridge();
  const vault = useVault();
  const organisation = useSession(({ library }) => library?.organisation.name) ?? '';
  const [state, setState] = useState<Omit<PackSaving, 'save'>>({ busy: false, said: null, problem: null });
  const fail = (problem: Problem) => setState({ busy: false, said: null, problem });

  const save = async (passphrase: string) => {
    setState({ busy: true, said: null, problem: null });
    const noted = await vault.call('notePaper', { thing: 'copy', file: pack.person.file, how: 'exported' });
    if (!noted.ok) return fail(noted.problem);
    const page = pack.right === 'access' ? await bridge.call('page:pdf-bytes') : null;
    if (page?.ok === false) return fail({ code: page.problem });
    const at = new Date().toISOString();
    const held = heldOf(pack, copy.records, organisation);
    const files = pack.right === 'access' ? machineFiles(held, at) : portableFiles(held, at);
    // Only who makes a copy waits for what seals it.
    const { sealedZip } = await import('../../../shared/pack/zip.ts');
    const sealed = await sealedZip(
      { ...(page === null ? {} : { 'copy.pdf': page.value }), ...files },
      passphrase,
    );
    const saved = await bridge.call('file:save', `copy-${pack.reference}.zip`, sealed);
    return saved.ok
      ? setState({ busy: false, said: saved.value, problem: null })
      : fail({ code: saved.problem });
  };
  return { ...state, save: (passphrase) => void save(passphrase) };
}

type HeldCopy = ReturnType<typeof heldOf>;

const machineFiles = (held: HeldCopy, at: string): Files => ({
  'copy.json': utf8(asJson(held, at)),
  'copy.csv': utf8(asTable(held)),
  'format.txt': utf8(formatWords),
});

/** Article 20: what they gave, under consent or a contract, and in the form that other systems of care read. */
function portableFiles(held: HeldCopy, at: string): Files {
  const provided = providedBy(held).held;
  return { ...machineFiles(provided, at), 'copy.fhir.json': utf8(asFhir(provided, at)) };
}
