import { createContext, useContext } from 'react';

/** A file behind broken glass is read, and nothing in it can be done. Wrap its parts in the provider. */
export const ReadOnly = createContext(false);

export const useReadOnly = (): boolean => useContext(ReadOnly);
