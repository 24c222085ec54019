import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
commit("Let a service's profile decide what a file asks about, with a reason written down for anything more",
 ['shared/rules/profile.ts','shared/record/case/asked-more.ts','renderer/locales/record/asked-more.json','renderer/features/record/profile.ts','renderer/features/record/Sections.tsx','build/practice/content/services.ts','tests/unit/rules/profile.test.ts','tests/unit/rules/plan-agreed.test.ts','tests/unit/record/support-kinds.test.ts'])
