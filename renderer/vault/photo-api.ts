/** What a screen may ask of the vault about photos. Types only. */
import type { FormProblems } from '../../shared/record/field/form.ts';
import type { RecordForm } from './record-api.ts';

export interface PhotoCalls {
  /** A new photo with its picture: a JPEG that holds nothing else. With problems nothing is saved, and `record` is empty. */
  savePhoto(form: RecordForm, picture: Uint8Array): { record: string; problems: FormProblems };
  /** The picture of a photo, whole. */
  picture(file: string, record: string): Uint8Array;
  /** The same, in the file behind broken glass: the entry of the log with which it was broken. */
  glassPicture(entry: number, record: string): Uint8Array;
}
