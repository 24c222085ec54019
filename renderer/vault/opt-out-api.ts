/** What a screen may ask of the vault about the national data opt-out. For administrators and the data-protection team. Types only. */
export interface FlowList {
  /** How many people the flow would name, and how many of them have no number to check. */
  people: number;
  withoutNumber: number;
  /** Ten digits each. */
  numbers: string[];
}

/** `returned`: the file that came back from the check; null where none was needed. */
export interface Checked {
  flow: string;
  returned: string | null;
}

export interface OptOutCalls {
  /** Whom a flow would name: of its services, as far as this laptop holds their files. */
  flowPeople(flow: string): FlowList;
  /**
   * The list for a flow, and a note in the register that it was taken out. Where the opt-out counts, or nobody can say, it is refused without
   * `returned`: the file that came back from the check.
   */
  takeFlowList(form: Checked): { rows: { recordNumber: string; nhsNumber: string }[] };
  /**
   * Before anything else that names several people leaves for a flow: which of their files may be in it, with the same note and the same
   * refusals. Who is not in the flow, or has no number, was not checked and is left out.
   */
  leaveFor(form: Checked & { files: readonly string[] }): { files: string[]; leftOut: number };
}
