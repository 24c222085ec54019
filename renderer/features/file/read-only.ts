import { createContext, useContext } from 'react';

/** A file behind broken glass is read, and nothing in it can be done: the entry of the log with which it was broken. Null elsewhere. */
export const BehindGlass = createContext<number | null>(null);

export const useBehindGlass = (): number | null => useContext(BehindGlass);
export const useReadOnly = (): boolean => useBehindGlass() !== null;
