import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
I='shared/record/case/index.ts'
kinds=[('agreement','agreement','agreement'),('careArrangement','care-arrangement','care-arrangement'),('equipment','equipment','equipment'),('goal','goal','goal'),('plan','plan','plan'),('supportPeriod','support-period','support-period'),('trip','trip','trip')]
imps=''.join(f"import {{ {v} }} from './{f}.ts';\n" for v,f,_ in kinds)
E(I,"import { allergy } from './allergy.ts';\n",imps+"import { allergy } from './allergy.ts';\n")
ent="".join(f"  {v},\n" if v==k else f"  '{k}': {v},\n" for v,f,k in [kinds[i] for i in (5,0,4,3,2,1,6)])
E(I,"  note,\n","  note,\n"+ent)
L='renderer/locales/record/index.ts'
imps=''.join(f"import {v} from './{f}.json' with {{ type: 'json' }};\n" for v,f,_ in kinds)
E(L,"import common from","%simport common from"%imps)
E(L,"  note,\n","  note,\n"+ent)
E('shared/record/register/index.ts',"import { directoryEntry }","import { contract } from './contract.ts';\nimport { directoryEntry }")
E('shared/record/register/index.ts',"export const registers = {\n","export const registers = {\n  contract,\n")
E('renderer/locales/record/registers.ts',"import directoryEntry","import contract from './contract.json' with { type: 'json' };\nimport directoryEntry")
E('renderer/locales/record/registers.ts',"export const registerWords = {\n","export const registerWords = {\n  contract,\n")
E('renderer/locales/en.json','''    "TIME_FORM":''','''    "PLAN_NO_MARK": "An agreed plan needs a yes, or why there is no mark. Answer this, or choose “Being made”.",
    "PLAN_SAID_NO": "Somebody says no, so it is not agreed. Choose “Not agreed”, or change the plan together.",
    "PLAN_NO_REVIEW": "An agreed plan needs a day to look at it again. Type one.",
    "TIME_FORM":''')
