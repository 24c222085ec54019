/** A service of the charity, and its profile: what its files ask about. One that has ended keeps its name wherever it stands. */
import { leavable, topicNames } from '../../rules/profile.ts';
import { someOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { line, written } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

export const service = register({
  headline: ['name'],
  fields: {
    /** What stands for it in files; its own id where it was added by hand. */
    code: written(),
    name: needed(line(80)),
    /** None: every part. */
    sections: someOf(leavable),
    leavesOut: someOf(topicNames),
    endedOn: date('past'),
  },
});
