// What the wire believes of Excel, each with where it is public; a trial for each stands in hosts/conformance.

export interface Belief {
  readonly id: string;
  readonly says: string;
  /** A page of Microsoft's reference or documentation, or an issue. */
  readonly source: string;
}

const API = "https://learn.microsoft.com/javascript/api/excel/excel.";
const DOCS = "https://learn.microsoft.com/office/dev/add-ins/";
const HELP = "https://support.microsoft.com/office/";
const ISSUE = "https://github.com/OfficeDev/office-js/issues/";

export const BELIEFS = [
  // Requests and answers
  {
    id: "no-rollback",
    says: "A batch stops at the action that fails; what came before stays done. No page promises to undo it.",
    source: `${DOCS}testing/application-specific-api-error-handling`,
  },
  {
    id: "five-megabytes",
    says: "Excel on the web refuses requests and answers over 5 MB.",
    source: `${DOCS}concepts/resource-limits-and-performance-optimization`,
  },
  {
    id: "five-million-cells",
    says: "Values of more than five million cells come back as null.",
    source: `${ISSUE}4783`,
  },
  {
    id: "null-object",
    says: "What an …OrNullObject does not find says so after the sync, and what is done to it has no effect.",
    source: `${DOCS}develop/application-specific-api-model#ornullobject-methods-and-properties`,
  },
  {
    id: "not-found",
    says: "getItem of what is not there is ItemNotFound.",
    source: `${DOCS}testing/application-specific-api-error-handling`,
  },
  // Values
  {
    id: "block-size",
    says: "A block of values must be as large as its range; else InvalidArgument.",
    source: `${DOCS}excel/excel-add-ins-ranges-set-get-values`,
  },
  {
    id: "null-leaves-alone",
    says: "null in a block leaves its cell as it is; an empty string empties it.",
    source: `${DOCS}excel/excel-add-ins-cells`,
  },
  {
    id: "read-as-typed",
    says: "Text is read as if typed: numbers, percentages, dates, truth values, and formulas behind =, + and -.",
    source: `${API}range#excel-excel-range-values-member`,
  },
  {
    id: "apostrophe",
    says: "A leading apostrophe makes the rest text, and does not come back.",
    source: `${ISSUE}6687`,
  },
  {
    id: "errors-as-text",
    says: "An error comes back as its name among the values, told apart by valueTypes.",
    source: `${API}range#excel-excel-range-values-member`,
  },
  {
    id: "formula-or-value",
    says: "Formulas of a range are the values where a cell has none.",
    source: `${API}range#excel-excel-range-formulas-member`,
  },
  // Ranges
  {
    id: "uniform-or-null",
    says: "A format is null where cells differ, columnHidden where columns do.",
    source: `${API}range#excel-excel-range-columnhidden-member`,
  },
  {
    id: "ranges-address-length",
    says: "getRanges refuses lists of more than about 8,192 characters.",
    source: `${ISSUE}5198`,
  },
  {
    id: "merged-512",
    says: "More than 512 merged areas at once are refused; an area belongs to where its first cell is.",
    source: `${API}range#excel-excel-range-getmergedareasornullobject-member(1)`,
  },
  {
    id: "clear-leaves",
    says: "Clearing takes values and formats; merges, validations and sizes have methods of their own.",
    source: `${API}range#excel-excel-range-clear-member(1)`,
  },
  {
    id: "width-in-points",
    says: "Column widths are points, while the standard width is counted in characters.",
    source: `${ISSUE}187`,
  },
  // Protection
  {
    id: "locked-refuses",
    says: "Writing to a locked cell of a protected sheet is AccessDenied; an unlocked one takes it.",
    source: `${API}formatprotection#excel-excel-formatprotection-locked-member`,
  },
  {
    id: "protect-twice",
    says: "Protecting what is protected, and unprotecting what is not, is AccessDenied.",
    source: `${ISSUE}6784`,
  },
  {
    id: "password",
    says: "Without the password, or with another, protection stays.",
    source: `${API}worksheetprotection#excel-excel-worksheetprotection-unprotect-member(1)`,
  },
  {
    id: "options-with-nulls",
    says: "Protection options come back with nulls, which protect refuses with InvalidArgument.",
    source: `${ISSUE}1931`,
  },
  {
    id: "structure",
    says: "With the structure protected no sheet is added, deleted, moved, hidden or shown.",
    source: `${HELP}7e365a4d-3e89-4616-84ca-1931257c1517`,
  },
  // Sheets and properties
  {
    id: "very-hidden-stays",
    says: "Deleting a very hidden sheet is InvalidOperation.",
    source: `${API}worksheet#excel-excel-worksheet-delete-member(1)`,
  },
  {
    id: "one-sheet-visible",
    says: "The last visible sheet can be neither deleted nor hidden.",
    source: `${HELP}69f2701a-21f5-4186-87d7-341a8cf53344`,
  },
  {
    id: "added-at-the-end",
    says: "A new sheet stands at the end; a name that is there is ItemAlreadyExists.",
    source: `${API}worksheetcollection#excel-excel-worksheetcollection-add-member(1)`,
  },
  {
    id: "property-length",
    says: "Custom properties are cut at 255 characters outside Excel on the web.",
    source: `${API}custompropertycollection#excel-excel-custompropertycollection-add-member(1)`,
  },
  // Rules, paper, charts
  {
    id: "first-priority",
    says: "A new conditional format has the first priority.",
    source: `${API}conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)`,
  },
  {
    id: "mixed-validation",
    says: "The validation of cells with different rules is Inconsistent or MixedCriteria.",
    source: `${API}datavalidation#excel-excel-datavalidation-type-member`,
  },
  {
    id: "rule-seen-from-corner",
    says: "A validation's formula reads from the range's own first cell.",
    source: `${API}customdatavalidation#excel-excel-customdatavalidation-formula-member`,
  },
  {
    id: "zoom-or-pages",
    says: "Print zoom is a scale or a number of pages, set as one object.",
    source: `${API}pagelayout#excel-excel-pagelayout-zoom-member`,
  },
  {
    id: "whole-title-rows",
    says: "Repeated rows are whole rows.",
    source: `${API}pagelayout#excel-excel-pagelayout-setprinttitlerows-member(1)`,
  },
  {
    id: "chart-series",
    says: "A chart of one column has one series, its cells blank or not, and takes values and categories anew.",
    source: `${API}chartseries#excel-excel-chartseries-setvalues-member(1)`,
  },
  {
    id: "chart-place",
    says: "A chart is placed over cells, counted on its sheet, and gone when deleted.",
    source: `${API}chart#excel-excel-chart-setposition-member(1)`,
  },
  // Events and the cursor
  {
    id: "events-off",
    says: "With events switched off the add-in hears nothing; newer hosts say who made a change.",
    source: `${API}runtime#excel-excel-runtime-enableevents-member`,
  },
  {
    id: "cursor-events",
    says: "A cursor that moves is one event, a sheet that comes to the front another; each sheet keeps its cursor.",
    source: `${API}worksheetcollection#excel-excel-worksheetcollection-onselectionchanged-member`,
  },
  {
    id: "active-cell",
    says: "The active cell is one cell of the sheet in front, its address with the sheet's name.",
    source: `${API}workbook#excel-excel-workbook-getactivecell-member(1)`,
  },
] as const satisfies readonly Belief[];

export type BeliefId = (typeof BELIEFS)[number]["id"];
