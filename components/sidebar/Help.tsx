/** The panel's keys, shown by `?`. */
import { CrossSign } from '../shared/Icons.tsx';
import { useWords } from './panel.ts';

export function Help({ onClose }: { onClose: () => void }) {
  const { help } = useWords();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['J', 'K'], help.keys.next],
    [['Enter'], help.keys.apply],
    [['D'], help.keys.dismiss],
    [['Ctrl+Z'], help.keys.undo],
    [['Esc'], help.keys.back],
    [['?'], help.keys.help],
  ];
  return (
    <section className="help" aria-label={help.title}>
      <div className="help-head">
        <h2>{help.title}</h2>
        <span className="gap" />
        <button type="button" className="icon-button" aria-label={help.close} onClick={onClose}>
          <CrossSign />
        </button>
      </div>
      <dl>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{help.note}</p>
    </section>
  );
}
