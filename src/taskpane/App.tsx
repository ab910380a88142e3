// The pane: one shell, three faces, each loaded when it is first shown.
import { FluentProvider, Spinner, Tab, TabList, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useState, type JSX } from "react";
import type { FaceName, FaceProps, Language } from "./face";
import { JobBar } from "./parts/JobBar";
import type { Services } from "./services";
import { JobProvider } from "./use-job";

const FACES = {
  fill: lazy(() => import("./fill/FillFace")),
  gather: lazy(() => import("./gather/GatherFace")),
  design: lazy(() => import("./design/DesignFace")),
} as const;

export interface AppProps {
  readonly services: Services;
  readonly language: Language;
  readonly view: string | null;
}

export function App({ services, language, view }: AppProps): JSX.Element {
  const [face, show] = useState<FaceName>("fill");
  const Face = FACES[face];
  const props: FaceProps = { services, language, view, show, announce: () => undefined };
  return (
    <FluentProvider theme={webLightTheme}>
      <JobProvider>
        <TabList selectedValue={face} onTabSelect={(_, { value }) => show(value as FaceName)}>
          <Tab value="fill">填报</Tab>
          <Tab value="gather">汇总</Tab>
          <Tab value="design">任务</Tab>
        </TabList>
        <JobBar language={language} />
        <Suspense fallback={<Spinner />}>
          <Face {...props} />
        </Suspense>
      </JobProvider>
    </FluentProvider>
  );
}
