/** The picture of a form: it stands beside what is typed, because a form keeps words and no pictures. Null where none is asked for. */
import { createContext } from 'react';
import type { Picture } from './prepare.ts';

interface PictureOfForm {
  picture: Picture | null;
  choose: (picture: Picture | null) => void;
}

export const PictureContext = createContext<PictureOfForm | null>(null);
