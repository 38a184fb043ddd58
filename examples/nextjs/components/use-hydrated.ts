import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False until the scripts of the page run. Until then, a button of a form would have the browser itself send the form. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
