/** Language, appearance and side of the panel: three short rows of choices under the header. */
import type { Choices } from '@/lib/session/state.ts';
import { usePanel, useWords } from './panel.ts';

export function Settings({ shown }: { shown: boolean }) {
  const { settings } = useWords();
  const { language, theme, side } = {
    language: usePanel((state) => state.language),
    theme: usePanel((state) => state.theme),
    side: usePanel((state) => state.side),
  };
  const setLanguage = usePanel((state) => state.setLanguage);
  const setTheme = usePanel((state) => state.setTheme);
  const setSide = usePanel((state) => state.setSide);
  return (
    <div id="settings" className="settings" hidden={!shown}>
      <Row<Choices['language']>
        label={settings.language}
        value={language}
        options={{ ko: '한국어', en: 'English' }}
        onChoose={setLanguage}
      />
      <Row<Choices['theme']>
        label={settings.theme}
        value={theme}
        options={{ system: settings.system, light: settings.light, dark: settings.dark }}
        onChoose={setTheme}
      />
      <Row<Choices['side']>
        label={settings.side}
        value={side}
        options={{ left: settings.left, right: settings.right }}
        onChoose={setSide}
      />
    </div>
  );
}

interface RowProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

function Row<Value extends string>({ label, value, options, onChoose }: RowProps<Value>) {
  return (
    <fieldset className="settings-row" aria-label={label}>
      <span className="settings-label" aria-hidden="true">
        {label}
      </span>
      <span className="segments">
        {(Object.keys(options) as Value[]).map((option) => (
          <button
            key={option}
            type="button"
            className="segment"
            aria-pressed={option === value}
            lang={option === 'ko' || option === 'en' ? option : undefined}
            onClick={() => onChoose(option)}
          >
            {options[option]}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
