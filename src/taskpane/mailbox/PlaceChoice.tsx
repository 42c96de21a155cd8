import { Link, Radio, RadioGroup, Field, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { ChosenPlace } from "../../ageing/mailbox-desk";
import { RichText } from "../components/RichText";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  group: { marginInlineStart: "-8px" },
  hint: { display: "block" },
});

interface PlaceChoiceProps {
  readonly places: readonly ChosenPlace["kind"][];
  /** Where the copies go; undefined where that is to be chosen. */
  readonly place: ChosenPlace | undefined;
  readonly kind: ChosenPlace["kind"];
  readonly onKind: (kind: ChosenPlace["kind"]) => void;
  readonly onChange: () => void;
}

/** Where the copies go, or which kind of place is to be asked for. */
export function PlaceChoice({ places, place, kind, onKind, onChange }: PlaceChoiceProps): ReactElement {
  const shared = useCardStyles();
  const styles = useStyles();
  const hint = useId();
  const { save } = useMailboxTexts();
  if (place) {
    return (
      <p className={shared.note}>
        <RichText text={save.inPlace(place)} />{" "}
        <Link as="button" inline className={shared.link} onClick={onChange}>
          {save.change}
        </Link>
      </p>
    );
  }
  if (places.length < 2) return <p className={shared.note}>{save.kindHints[kind]}</p>;
  return (
    <Field label={save.where}>
      <RadioGroup
        className={styles.group}
        value={kind}
        onChange={(_, { value }) => onKind(value === "zip" ? "zip" : "folder")}
      >
        {places.map((one) => (
          <Radio
            key={one}
            value={one}
            aria-describedby={one === kind ? hint : undefined}
            label={{
              children: (
                <>
                  {save.kinds[one]}
                  {one === kind ? (
                    <span id={hint} className={mergeClasses(shared.note, styles.hint)} aria-hidden="true">
                      {save.kindHints[one]}
                    </span>
                  ) : null}
                </>
              ),
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
