import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
R='renderer/features/record/'
E('shared/record/case/index.ts',"import { careArrangement }","import { askedMore } from './asked-more.ts';\nimport { careArrangement }")
E('shared/record/case/index.ts',"  agreement,\n","  agreement,\n  'asked-more': askedMore,\n")
E('renderer/locales/record/index.ts',"import careArrangement","import askedMore from './asked-more.json' with { type: 'json' };\nimport careArrangement")
E('renderer/locales/record/index.ts',"  agreement,\n","  agreement,\n  'asked-more': askedMore,\n")
S=R+'SectionPage.tsx'
E(S,"  const Top = special.sections[section];\n","  const Top = special.sections[section];\n  const profile = useProfile(view);\n  const recordsOf = (kind: CaseKindName) => view.records.filter((one) => one.kind === kind);\n")
E(S,"""        .filter((kind) => caseKindOf(kind).section === section)
""","""        .filter((kind) => caseKindOf(kind).section === section)
        .filter((kind) => profile.asks(kind) || recordsOf(kind).length > 0)
""")
E(S,"""            records={view.records.filter((one) => one.kind === kind)}
""","""            records={recordsOf(kind)}
            isAsked={profile.asks(kind)}
""")
E(S,"""  records: readonly RecordView[];
}""","""  records: readonly RecordView[];
  /** By a service that supports the person. */
  isAsked: boolean;
}""")
E(S,"function KindCard({ file, kind, records }: KindProps) {","function KindCard({ file, kind, records, isAsked }: KindProps) {")
E(S,"const canAdd = !useReadOnly() &&","const canAdd = !useReadOnly() && isAsked &&",head=("  const readOnly = useReadOnly();\n","  const readOnly = useReadOnly() || !isAsked;\n"))
E(S,"import { RecordCard }","import { useProfile } from './profile.ts';\nimport { RecordCard }")
W=R+'RecordEditor.tsx'
E(W,"        fields={fields}\n","        fields={fieldsAsked(profile, kind, fields, known?.values ?? {})}\n")
E(W,"  const context = useRuleContext();\n","  const context = useRuleContext();\n  const profile = useProfile(view);\n")
E(W,"import { RecordForm }","import { fieldsAsked, useProfile } from './profile.ts';\nimport { RecordForm }")
E('renderer/styles/record.css',""".sections-part {
""",""".sections-kept {
  margin-block: var(--gap-4) var(--gap-2);
  color: var(--ink-soft);
  font-size: var(--size-small);
}

.sections-part {
""")
O='shared/record/organisation.ts'
s=open(ROOT+'/'+O).read()
i=s.index("/** A service and its profile"); j=s.index("export const noticeForms")
E(O,"export const serviceSchema = z.strictObject({ code: filled(40), name: filled(80) });\n\n",s[i:j],work=False)
G='build/practice/content/registers.ts'
E(G,"""  {
    register: 'statute',""","""  {
    register: 'contract',
    values: {
      name: 'Social prescribing 2026 to 2029',
      services: ['SOCIAL_PRESCRIBING', 'WELLBEING_PLUS'],
      party: 'Brackenford Health Partnership',
      role: 'processor',
      agreement: 'BHP-DP-014',
      rightsContact: 'Nell Arden, 01632 960251',
      breachContact: 'Nell Arden, 01632 960251',
      startedOn: '2026-04-01',
      endedOn: '',
      reportingEndsOn: '2030-03-31',
      recordsCode: 'yes',
      shareDuty: 'no',
    },
  },
  {
    register: 'contract',
    values: {
      name: 'Carers of every age',
      services: ['UNPAID_CARERS', 'YOUNG_CARERS', 'SHORT_BREAKS'],
      party: 'Brackenford Council',
      role: 'joint',
      agreement: 'BC-CARE-7',
      rightsContact: 'Council information desk, 01632 960262',
      breachContact: 'Council information desk, 01632 960262',
      startedOn: '2025-04-01',
      endedOn: '',
      reportingEndsOn: '2029-03-31',
      recordsCode: 'no',
      shareDuty: 'yes',
    },
  },
  {
    register: 'statute',""")
