/** The time for sentences such as "3 min ago": it moves twice a minute. */
import { useEffect, useState } from 'react';

const half = 30_000;

/** ms since the epoch. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), half);
    return () => clearInterval(timer);
  }, []);
  return now;
}
