/** The sets of questions that the organisation asks now. */
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { registers } from '../../../shared/record/register/index.ts';
import { newestOfEach } from '../../../shared/rules/newest-template.ts';
import { useSession } from '../shell/session.ts';

const { fields } = registers.template;

export interface AskedTemplate {
  code: string;
  version: number | null;
  name: string;
  /** What an assessment begins with: the questions go with it, so that a newer version changes nothing in it. */
  start: TypedForm;
}

export function useTemplates(): AskedTemplate[] {
  const entries = useSession(({ library }) => library?.registers) ?? [];
  const templates = entries.flatMap(({ register, values }) => {
    if (register !== 'template') return [];
    const [code, version, name, questions] = [
      fields.code.schema.parse(values['code']),
      fields.version.schema.parse(values['version']),
      fields.name.schema.parse(values['name']),
      fields.questions.schema.parse(values['questions']),
    ];
    const start = {
      template: code,
      version: fields.version.show(version),
      title: name,
      questions: fields.questions.show(questions),
    };
    return [{ code, version, name, start }];
  });
  return newestOfEach(templates);
}
