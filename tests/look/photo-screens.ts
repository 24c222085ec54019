/** Photos: the form with and without a picture, one that is looked at, and one whose yes was taken back. */
import { photoWording } from '../../build/practice/content/wording-ordinary.ts';
import { preparePicture } from '../../renderer/features/photos/prepare.ts';
import { go } from '../../renderer/features/shell/route.ts';
import type { DecisionView, FileView } from '../../renderer/vault/api.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import type { FixtureVault } from '../ui/fixture-vault.ts';
import type { LookScreen, Stage } from './screens.ts';

const file = id43('margaret');
const form = { at: 'record', file, kind: 'photo', record: null } as const;
const typed = {
  purpose: 'bus-pass',
  consent: 'photo-for-bus-pass',
  takenBy: 'Alice Morgan',
  expires: '1/3/2027',
};

const filesWith = (answer: DecisionView['answer']) =>
  practiceFiles().map((view) => {
    const decisions = view.decisions.slice(0, 1).map((one): DecisionView => {
      const about = { purpose: 'photo-for-bus-pass', code: 'CP05', shown: photoWording.standard };
      return { ...one, purpose: about.purpose, decision: { ...one.decision, ...about }, answer };
    });
    return view.file === file ? { ...view, decisions } : view;
  });

/** A face as a child draws it. */
async function picture(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(900, 1100);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('a canvas draws');
  const dot = (colour: string, x: number, y: number, radius: number) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.fillStyle = '#cfdfe4';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  dot('#caa27c', 450, 520, 300);
  dot('#332211', 350, 460, 28);
  dot('#332211', 550, 460, 28);
  dot('#8c3b2f', 450, 640, 60);
  const prepared = await preparePicture(await canvas.convertToBlob());
  if (!prepared.ok) throw new Error(prepared.problem);
  return prepared.value;
}

const { view: kept } = recordFrom({ file, kind: 'photo', typed }, null, id22('photo'));
const withPhoto = (files: FileView[]) =>
  files.map((view) => (view.file === file ? { ...view, records: [...view.records, kept] } : view));

async function saved(vault: FixtureVault): Promise<void> {
  await vault.call('savePhoto', { file, kind: 'photo', record: null, typed, seen: {} }, await picture());
  go({ at: 'file', file, tab: 'record', section: 'photos' });
}

async function lookAt({ vault, settled, press }: Stage): Promise<void> {
  await saved(vault);
  await settled();
  await press('.photo-look button');
  await settled();
}

export const photoScreens: LookScreen[] = [
  { name: 'photo-form', vault: { files: filesWith('given') }, go: () => go({ ...form, start: typed }) },
  {
    name: 'photo-form-missing',
    vault: { files: filesWith('given') },
    go: async ({ settled, press }) => {
      go(form);
      await settled();
      await press('#screen form button[type=submit]');
    },
  },
  { name: 'photo-form-refused', vault: { files: filesWith('refused') }, go: () => go(form) },
  { name: 'photo-shown', vault: { files: filesWith('given') }, go: lookAt },
  {
    name: 'photo-yes-gone',
    vault: { files: withPhoto(filesWith('withdrawn')) },
    go: () => go({ at: 'file', file, tab: 'record', section: 'photos' }),
  },
];
