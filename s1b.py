import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
R='renderer/features/record/'
E(R+'RecordCard.tsx',"askedFields(fields, view.values).flatMap","askedFields(fields, view.values, context).flatMap")
E(R+'RecordCard.tsx',"  const readOnly = useReadOnly();\n","  const readOnly = useReadOnly();\n  const context = useRuleContext();\n")
E(R+'RecordCard.tsx',"import { isEmptyValue,","import { useRuleContext } from './file-context.ts';\nimport { isEmptyValue,")
E(R+'RecordForm.tsx',"askedFields(fields, readForm(fields, typed, context).values)","askedFields(fields, readForm(fields, typed, context).values, context)",work=False)
E(R+'RecordEditor.tsx',"""  const practice = useSession(({ library }) => library?.practice === true);
  const context = { today: localDay(new Date()), practice };
""","  const context = useRuleContext();\n")
E(R+'RecordEditor.tsx',"import { FileContext } from './file-context.ts';","import { FileContext, useRuleContext } from './file-context.ts';")
E(R+'RecordEditor.tsx',"import { localDay } from '../../../shared/rules/calendar.ts';\n","")
E(R+'RecordEditor.tsx',"import { useSession } from '../shell/session.ts';\n","")
S='renderer/vault/records/save.ts'
E(S,"  const context = { today: localDay(new Date(ports.clock.now())), practice: session.membership.practice };\n","""  const context = {
    today: localDay(new Date(ports.clock.now())),
    practice: session.membership.practice,
    born: personOf(file)?.value.dateOfBirth ?? '',
  };
""")
E(S,"import type { CaseFile, Session } from '../session.ts';","import type { CaseFile, Session } from '../session.ts';\nimport { personOf } from '../views/records.ts';")
E('tests/unit/record/form.test.ts',"askedFields(fields, { ...emptyValues(fields), ...answers });","askedFields(fields, { ...emptyValues(fields), ...answers }, context);")
F='shared/record/field/field.ts'
E(F,"  practice: boolean;\n}","  practice: boolean;\n  /** The person's date of birth, ISO; empty or absent where nobody knows it. */\n  born?: string;\n}",work=False)
E(F,"  when: ((values: Values) => boolean) | null;","  when: ((values: Values, context: Context) => boolean) | null;",work=False)
E(F,"export function when<T extends Json>(asked: (values: Values) => boolean, field: Field<T>): Field<T> {","""export function when<T extends Json>(
  asked: (values: Values, context: Context) => boolean,
  field: Field<T>,
): Field<T> {""",work=False)
G='shared/record/field/form.ts'
E(G,"!field.when(form.values))","!field.when(form.values, context))",work=False)
E(G,"|| field.when(form.values);","|| field.when(form.values, context);",work=False)
E(G,"export function askedFields(fields: Fields, values: Values): string[] {","export function askedFields(fields: Fields, values: Values, context: Context): string[] {",work=False)
E(G,"|| field.when(values) ?","|| field.when(values, context) ?",work=False)
P='shared/record/field/problems.ts'
E(P,"import type { PostcodeProblem }","import type { PlanProblem } from '../../rules/plan-agreed.ts';\nimport type { PostcodeProblem }",work=False)
E(P,"  | PhoneProblem\n","  | PhoneProblem\n  | PlanProblem\n",work=False)
