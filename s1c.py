import sys; sys.path.insert(0,'/tmp/mine')
from ed import *
R='renderer/features/record/'
V=R+'show-value.tsx'
E(V,"""  const { records } = useFileView();
  const text =""","""  const services = useSession(({ library }) => library?.services) ?? [];
  const serviceName = (code: string) => services.find((one) => one.code === code)?.name ?? code;
  const { records } = useFileView();
  const text =""")
E(V,"""      default: {
        const shown""","""      case 'service':
        return serviceName(said);
      case 'services':
        return Array.isArray(value) ? value.map((code) => serviceName(String(code))).join(', ') : '';
      default: {
        const shown""")
P=R+'PointerInput.tsx'
E(P,"""  if (ask.as === 'worker')""","""  if (ask.as === 'service') return <ServicePick {...about} />;
  if (ask.as === 'worker')""")
E(P,"""/** Those that have ended are""","""function ServicePick(about: PointerProps) {
  const { t } = useTranslation();
  const services = useSession(({ library }) => library?.services) ?? [];
  const options = services.map(({ code, name }) => ({ value: code, label: name }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

/** Those that have ended are""")
F='tests/ui/fixture-records.ts'
E(F,"""  name: string,
): { view""","""  name: string,
  born = '',
): { view""")
E(F,"const context = { today: localDay(new Date()), practice: true };","const context = { today: localDay(new Date()), practice: true, born };")
E(F,"recordFrom(form, before, id22(`${form.kind}-${known.records.length}`))","recordFrom(form, before, id22(`${form.kind}-${known.records.length}`), known.person.dateOfBirth)")
