import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
k=['agreement','care-arrangement','equipment','goal','plan','support-period','trip']
commit("Declare support, agreements, plans with goals, equipment, care by others, trips and contracts as records",
 [f'shared/record/case/{x}.ts' for x in k]+[f'renderer/locales/record/{x}.json' for x in k]+['renderer/locales/record/contract.json','shared/record/case/order.ts','shared/record/register/contract.ts','shared/rules/plan-agreed.ts','shared/rules/social-prescribing.ts','renderer/features/record/file-context.ts'])
