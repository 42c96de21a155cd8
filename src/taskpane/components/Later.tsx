import { Button } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { Notice } from "./Notice";
import { usePane } from "./pane-context";

/** A part of the pane that comes in a file of its own, so that what is seen first is not kept waiting for it. */
export interface LaterPart<Props> {
  readonly Part: (props: Props) => ReactElement | null;
  /** Fetches the file, so that the part is there at once when it is opened. */
  readonly fetch: () => Promise<void>;
}

function NotLoaded({ onAgain }: { readonly onAgain: () => void }): ReactElement {
  const { texts } = usePane();
  const { title, advice, again } = texts.notLoaded;
  return (
    <Notice icon={<PlugDisconnectedRegular />} title={title} advice={advice}>
      <Button onClick={onAgain}>{again}</Button>
    </Notice>
  );
}

/** Makes a `LaterPart` of what `load` imports. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  const loaded: { component?: ComponentType<Props> } = {};
  const fetch = async () => {
    loaded.component ??= await load();
  };

  function Part(props: Props): ReactElement | null {
    // In an object: a state that is a function would be called.
    const [{ component: Component }, setLoaded] = useState({ ...loaded });
    const [isLost, setLost] = useState(false);
    const isMissing = Component === undefined && !isLost;
    useEffect(() => {
      if (!isMissing) return;
      let isHere = true;
      fetch().then(
        () => {
          if (isHere) setLoaded({ ...loaded });
        },
        () => {
          if (isHere) setLost(true);
        },
      );
      return () => {
        isHere = false;
      };
    }, [isMissing]);

    if (Component) return <Component {...props} />;
    return isLost ? <NotLoaded onAgain={() => setLost(false)} /> : null;
  }
  return { Part, fetch };
}
