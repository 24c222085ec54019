/**
 * What a screen may ask of the vault about requests and complaints that concern somebody's data. They are begun with `sendRecord`, and gone on
 * with by `addStep`. Types only.
 */
import type { ContractRole } from '../../shared/record/register/contract.ts';
import type { PurposeOfUse } from '../../shared/record/case/purposes.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { Limits } from '../../shared/rules/restriction.ts';
import type { OfficeCase } from './office-case-api.ts';
import type { AboutFile } from './restricted-api.ts';

/** Somebody who has data of the person, and has not heard yet what was put right, erased or restricted. */
export interface ToHear {
  /** The sharing's record in the person's file. */
  sharing: string;
  recipientName: string;
}

/** For whom the charity works with the data: they answer. */
export interface Controller {
  name: string;
  contact: string;
}

export interface RequestCase extends OfficeCase {
  kind: 'rights-request' | 'data-complaint';
  /** Its `file` is empty where the person has none here. */
  about: AboutFile;
  role: ContractRole;
  controllers: Controller[];
  /** For what the person's file holds data, by use. */
  held: PurposeOfUse[];
  toHear: ToHear[];
  /** References of the person's other cases that are not closed. */
  running: string[];
}

export interface RequestCalls {
  /**
   * All of them, the newest first; none for who is not in the team. `today`: ISO day, by this laptop's clock unless the office has
   * proved it to be late.
   */
  requests(): { today: string; requests: RequestCase[] };
  /** What may not be done with somebody's file for now. */
  limits(file: string): Limits;
  /** Whom people turn to about their data, and the regulator. For administrators. With problems nothing is saved. */
  setContacts(typed: TypedForm): { problems: FormProblems };
}
