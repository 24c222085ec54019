/** The pictures' part of what a screen may ask. */
import { sealAttachment } from '../../../shared/crypto/attachment.ts';
import { isBareJpeg } from '../../../shared/rules/bare-jpeg.ts';
import { imageSize, LONGEST_SIDE, MOST_KEPT_BYTES } from '../../../shared/rules/image-size.ts';
import type { ProblemCode } from '../../../shared/wire/problems.ts';
import type { Outcome } from '../api.ts';
import { problem } from '../outcome.ts';
import { glassPicture } from '../office/glass.ts';
import type { PhotoCalls } from '../photo-api.ts';
import type { Ports } from '../ports.ts';
import { saveRecord } from '../records/save.ts';
import type { Session } from '../session.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { openPicture } from './fetch.ts';

export function photoAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof PhotoCalls> {
  return {
    savePhoto: (...photo) => writing((session) => savePhoto(ports, session, photo)),
    picture: (file, record) => opened((session) => openPicture(ports, session, file, record)),
    glassPicture: (...which) => opened((session) => glassPicture(ports, session, ...which)),
  };
}

async function savePhoto(
  ports: Ports,
  session: Session,
  [form, picture]: Parameters<PhotoCalls['savePhoto']>,
): Promise<Outcome<ReturnType<PhotoCalls['savePhoto']>>> {
  if (form.kind !== 'photo' || form.record !== null) return problem('NOT_ALLOWED');
  const refusal = whyNotKept(picture);
  if (refusal !== null) return problem(refusal);
  const { attachment, chunks } = sealAttachment(picture, 'image/jpeg', ports.random);
  return saveRecord(ports, session, form, { values: { picture: attachment }, chunks });
}

/** Whatever made it: nothing is kept but a picture of a size to look at, without place, time or words in it. */
function whyNotKept(picture: Uint8Array): ProblemCode | null {
  if (picture.length > MOST_KEPT_BYTES) return 'ATTACHMENT_TOO_LARGE';
  const size = imageSize(picture);
  if (!size.ok) return size.problem;
  const { width, height } = size.value;
  if (Math.max(width, height) > LONGEST_SIDE) return 'ATTACHMENT_TOO_LARGE';
  if (size.value.type !== 'jpeg') return 'ATTACHMENT_TYPE';
  return isBareJpeg(picture) ? null : 'ATTACHMENT_DAMAGED';
}
