/** The company's emblem as the guideline gives it, drawn from its letters and two colours. */
import { usePanel } from './panel.ts';

export function Emblem() {
  const emblem = usePanel((state) => state.pack?.emblem);
  if (!emblem) return <span className="emblem emblem-empty" aria-hidden="true" />;
  return (
    <svg className="emblem" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill={emblem.background} />
      <text x="12" y="15.6" textAnchor="middle" fill={emblem.ink}>
        {emblem.text}
      </text>
    </svg>
  );
}
