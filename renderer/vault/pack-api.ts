/** What a screen may ask of the vault about the copy that somebody gets of what is held about them. For the data-protection team. Types only. */
import type { Statement } from '../../shared/record/consent-act.ts';
import type { From, Look } from '../../shared/pack/look.ts';
import type { Redaction } from '../../shared/pack/redaction.ts';
import type { FileView } from './api.ts';
import type { RecordView } from './record-api.ts';

export interface KeptRedaction extends Redaction {
  id: string;
}

export interface PackEntry {
  /** Of what stands in somebody else's file, only the fields that name the person. */
  view: RecordView;
  from: From;
  /** Why it is left out until somebody has decided; null where it needs no look, or has had one. */
  look: Look | null;
  redactions: KeptRedaction[];
}

export interface Pack {
  /** The request's own small file, and its reference. */
  request: string;
  reference: string;
  right: 'access' | 'portability';
  person: RecordView;
  /** What the words of fields that point elsewhere are looked up in. */
  decisions: FileView['decisions'];
  entries: PackEntry[];
  acts: Statement[];
  /** Told to a team that alone reads it, and not open on this laptop: ask there. */
  sealedAway: { what: string; reference: string; at: string }[];
  /** True while some earlier change of the file has not arrived. */
  incomplete: boolean;
}

export interface PackCalls {
  /** The case is a request for access or portability about somebody with a file here. */
  pack(request: string): Pack;
  /** Several at once, such as one name in every place. */
  leaveOut(request: string, redactions: readonly Redaction[]): null;
  putBack(request: string, redaction: string): null;
}
