// The least a page with React and Fluent can be: what the pane's start is measured against.
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root") as HTMLElement).render(
  <FluentProvider theme={webLightTheme}>
    <Button>OK</Button>
  </FluentProvider>,
);
