import { useEffect, useState } from 'react';
import type { Picture } from './prepare.ts';

/** A picture on screen, and nowhere else: its address ends with it. */
export function PictureShown({ bytes, alt }: { bytes: Picture; alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url === null ? null : <img className="photo" src={url} alt={alt} />;
}
