import { CheckGroup } from '../../ui/Choice.tsx';
import { useSession } from '../shell/session.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  problem: string | undefined;
  values: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

/** Which of the organisation's services support the person. One that has ended stays where it is chosen, and is offered no more. */
export function ServicesInput({ values, ...about }: Props) {
  const services = useSession(({ library }) => library?.services) ?? [];
  if (services.length === 0) return null;
  const options = services
    .filter(({ code, endedOn }) => endedOn === '' || values.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return <CheckGroup {...about} row options={options} values={values} />;
}
