// Around a face under test: Fluent's theme without its style sheets.
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

/** jsdom draws nothing, yet asks each rule of each element whenever a test looks for one: minutes, for nothing. */
const renderer = createDOMRenderer();

export function Unstyled({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={webLightTheme}>{children}</FluentProvider>
    </RendererProvider>
  );
}
