/** What every part of the sidebar needs: the session's store and the dictionary of the chosen language. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { words, type Words } from '@/assets/words/index.ts';
import type { SessionActions, SessionState } from '@/lib/session/state.ts';

export type PanelStore = StoreApi<SessionState & SessionActions>;

const PanelContext = createContext<PanelStore | undefined>(undefined);
export const PanelProvider = PanelContext.Provider;

export function usePanelStore(): PanelStore {
  const store = useContext(PanelContext);
  if (!store) throw new Error('A part of the sidebar stands outside of it.');
  return store;
}

/** One value of the session; the part is drawn again only when it changes. */
export function usePanel<T>(select: (state: SessionState & SessionActions) => T): T {
  return useStore(usePanelStore(), select);
}

export function useWords(): Words {
  return words[usePanel((state) => state.language)];
}
