/** What a screen may ask of the vault about the national data opt-out. For administrators and the data-protection team. Types only. */
export interface FlowList {
  /** How many people the flow would name, and how many of them have no number to check. */
  people: number;
  withoutNumber: number;
  /** Ten digits each. */
  numbers: string[];
}

export interface OptOutCalls {
  /** Whom a flow would name: of its services, as far as this laptop holds their files. */
  flowPeople(flow: string): FlowList;
  /**
   * The list for a flow, and a note in the register that it was taken out. Where the opt-out counts, or nobody can say, it is refused without
   * `returned`: the file that came back from the check.
   */
  takeFlowList(form: { flow: string; returned: string | null }): {
    rows: { recordNumber: string; nhsNumber: string }[];
  };
}
