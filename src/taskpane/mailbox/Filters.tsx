import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MailFolder } from "../../ageing/mail";
import type { Arrangement, Order, ShownState } from "./arrange";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  checks: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  // Fluent's own fields are wider than half a pane of 320 px.
  input: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, width: "100%" } },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%" } },
});

const states: readonly ShownState[] = ["near", "overdue", "saved", "undated", "all"];
const orders: readonly Order[] = ["weight", "date", "size"];
const EVERY = "";

interface FiltersProps {
  readonly asked: Arrangement;
  readonly folders: readonly MailFolder[];
  readonly onChange: (change: Partial<Arrangement>) => void;
}

/** Which messages are listed, and in which order. */
export function Filters({ asked, folders, onChange }: FiltersProps): ReactElement {
  const styles = useStyles();
  const { filters } = useMailboxTexts();
  return (
    <div className={styles.filters}>
      <Field label={filters.search} className={styles.field}>
        <Input
          type="search"
          className={styles.input}
          value={asked.words}
          onChange={(_, { value }) => onChange({ words: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={filters.state} className={styles.field}>
          <Select
            className={styles.select}
            value={asked.state}
            onChange={(_, { value }) => {
              const state = states.find((one) => one === value);
              if (state) onChange({ state, span: undefined });
            }}
          >
            {states.map((state) => (
              <option key={state} value={state}>
                {filters.states[state]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={filters.folder} className={styles.field}>
          <Select
            className={styles.select}
            value={asked.folderId ?? EVERY}
            onChange={(_, { value }) => onChange({ folderId: value === EVERY ? undefined : value })}
          >
            <option value={EVERY}>{filters.everyFolder}</option>
            {folders.map(({ id, path }) => (
              <option key={id} value={id}>
                {path.join(" / ")}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={filters.order} className={styles.field}>
        <Select
          className={styles.select}
          value={asked.order}
          onChange={(_, { value }) => {
            const order = orders.find((one) => one === value);
            if (order) onChange({ order });
          }}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {filters.orders[order]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.checks}>
        <Checkbox
          label={filters.attachments}
          checked={asked.withAttachments}
          onChange={(_, { checked }) => onChange({ withAttachments: checked === true })}
        />
        <Checkbox
          label={filters.marked}
          checked={asked.isMarked}
          onChange={(_, { checked }) => onChange({ isMarked: checked === true })}
        />
      </div>
    </div>
  );
}
