import type { CSSProperties, ReactNode } from 'react'

type Named = { id?: string; className?: string }
type WithChildren = Named & { children?: ReactNode }
type Icons = 'back' | 'bell' | 'building' | 'check' | 'chevron-down' | 'chevron-right' | 'clock' | 'close' | 'document' | 'eye' | 'eye-off' | 'filter' | 'headphones' | 'home' | 'info' | 'large-text' | 'list' | 'location' | 'lock' | 'map-pin' | 'minus' | 'offline' | 'pen' | 'person' | 'phone' | 'plus' | 'refresh' | 'search' | 'send' | 'shield' | 'star' | 'trash' | 'users' | 'warning'
type Tone = 'info' | 'warn' | 'danger' | 'success'

/* ---- base elements: real HTML on H5, views on weapp. Feature code imports nothing from @tarojs/components. ---- */
export declare function Box(p: WithChildren & { as?: 'div' | 'section' | 'article' | 'header' | 'footer' | 'nav' | 'aside' | 'figure'; label?: string; labelledBy?: string; live?: 'polite' | 'assertive'; hidden?: boolean; style?: CSSProperties }): JSX.Element
export declare function Span(p: WithChildren & { label?: string; hidden?: boolean; style?: CSSProperties }): JSX.Element
export declare function Heading(p: WithChildren & { level: 1 | 2 | 3 | 4; size?: 'h1' | 'h2' | 'title' }): JSX.Element
/** `keepLines` shows the line breaks a person typed. */
export declare function Paragraph(p: WithChildren & { tone?: 'body' | 'muted' | 'sub' | 'cap' | 'read'; keepLines?: boolean }): JSX.Element
export declare function List(p: WithChildren & { ordered?: boolean; label?: string }): JSX.Element
export declare function ListItem(p: WithChildren & { current?: 'step' | 'page' | 'true' }): JSX.Element
export declare function Stack(p: WithChildren & { gap?: 1 | 2 | 3 | 4 | 6 }): JSX.Element
export declare function Icon(p: { name: Icons; size?: 'sm' | 'md' | 'lg'; label?: string }): JSX.Element
/** An anchor on H5, a tap on weapp. `to` is a page path with query; tab pages are switched to. */
export declare function Link(p: WithChildren & { to?: string; onPress?(): void; label?: string; current?: boolean; look?: 'text' | 'under' | 'bare' }): JSX.Element

/* ---- page frame ---- */
/**
 * One page. `title` is the h1 and the document title; `bar` the short name in the header (default: title, which then is the h1 itself).
 * Loading and errors belong inside it, so that header and title are there at once.
 */
export declare function Screen(p: { title: string; bar?: string; lead?: ReactNode; caption?: ReactNode; back?: boolean | (() => void); plain?: boolean; header?: ReactNode; summary?: ReactNode; actionBar?: ReactNode; tabBar?: 'home' | 'my-cases' | 'me'; wide?: boolean; children?: ReactNode }): JSX.Element
/** At most three buttons, the primary last. `split='1-2'` makes the second twice as wide. */
export declare function ActionBar(p: { hint?: ReactNode; split?: 'even' | '1-2'; children: ReactNode }): JSX.Element
export declare function TabBar(p: { current: 'home' | 'my-cases' | 'me' }): JSX.Element
export declare function SectionHead(p: { title: string; id?: string; more?: { label: string; to?: string; onPress?(): void; id?: string } }): JSX.Element
export declare function Card(p: WithChildren & { as?: 'div' | 'section' | 'article'; look?: 'plain' | 'turn' | 'soft' | 'lead'; flush?: boolean; title?: string; level?: 2 | 3; label?: string; foot?: ReactNode }): JSX.Element

/* ---- action ---- */
/** While `loading` it shows `loadingLabel`, keeps its width and ignores presses. `disabledReason` is read out with it and shown in the hint of the bar by the caller. */
export declare function Button(p: { id?: string; children: ReactNode; onPress?(): void; look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-line' | 'link'; block?: boolean; small?: boolean; icon?: Icons; loading?: boolean; loadingLabel?: string; disabled?: boolean; disabledReason?: string; label?: string; submit?: boolean; expanded?: boolean }): JSX.Element
export declare function ButtonRow(p: { columns?: 2 | 3; children: ReactNode }): JSX.Element

/* ---- form ---- */
/** Ties label, hint and error to the control inside; `name` is what the error summary links to. `group` makes it a fieldset (radio cards, chips, checkboxes). */
export declare function Field(p: { name: string; label: string; hint?: ReactNode; error?: string; optional?: boolean; group?: boolean; labelHidden?: boolean; foot?: ReactNode; children: ReactNode }): JSX.Element
export declare function TextInput(p: { id?: string; value: string; onInput(value: string): void; onBlur?(): void; onConfirm?(): void; kind?: 'text' | 'tel' | 'digits' | 'idcard'; placeholder?: string; maxLength?: number; disabled?: boolean; autoComplete?: string; label?: string }): JSX.Element
/** Counts code points. It does not cut what is typed; the check says when it is too long. */
export declare function TextArea(p: { id?: string; value: string; onInput(value: string): void; onBlur?(): void; maxLength: number; rows?: number; placeholder?: string; disabled?: boolean; label?: string }): JSX.Element
export type Option = { value: string; label: string; hint?: string; disabled?: boolean }
export declare function Select(p: { id?: string; value: string; onChange(value: string): void; options: readonly Option[]; placeholder?: string; disabled?: boolean; label?: string }): JSX.Element
/** Date (YYYY-MM-DD) by the platform's own picker. */
export declare function DateInput(p: { id?: string; value: string; onChange(value: string): void; min?: string; max?: string; placeholder?: string; label?: string }): JSX.Element
export declare function RadioCards(p: { id?: string; name: string; value: string; onChange(value: string): void; options: readonly Option[]; label?: string }): JSX.Element
export declare function Checkbox(p: { id?: string; checked: boolean; onChange(checked: boolean): void; label: string; hint?: string; disabled?: boolean; bare?: boolean }): JSX.Element
export declare function Chips(p: { id?: string; label: string; options: readonly Option[]; scroll?: boolean } & ({ multiple?: false; value: string; onChange(value: string): void } | { multiple: true; value: readonly string[]; onChange(value: string[]): void })): JSX.Element
export declare function SearchBox(p: { id?: string; label: string; value: string; onInput(value: string): void; onSearch?(value: string): void; placeholder?: string; onHero?: boolean }): JSX.Element
/** Takes focus when it appears or when `attempt` grows; each line moves focus to its field. */
export declare function ErrorSummary(p: { errors: readonly { name?: string; message: string }[]; attempt?: number }): JSX.Element | null
export type FieldErrors<T> = Partial<Record<keyof T & string, string>>
export type Question<T> = { values: T; errors: FieldErrors<T>; attempt: number; set<K extends keyof T & string>(key: K): (value: T[K]) => void; patch(values: Partial<T>): void; submit(): void; fail(errors: FieldErrors<T>): void }
/** One question's values and check. Errors appear at 继续, and go away field by field as they are mended. */
export declare function useQuestion<T extends object>(p: { initial: T; check(values: T): FieldErrors<T>; onContinue(values: T): void; onChange?(values: T): void }): Question<T>
/** A whole page: header, error summary, step line, h1, the fields, 继续. */
export declare function QuestionForm<T extends object>(p: { bar: string; title: string; hint?: ReactNode; step?: { now: number; of: number }; question: Question<T>; continueLabel?: string; continueId?: string; actionHint?: ReactNode; busy?: boolean; busyLabel?: string; back?: boolean | (() => void); secondary?: ReactNode; children: ReactNode }): JSX.Element

/* ---- show ---- */
export declare function Notice(p: { tone?: Tone; title?: string; children?: ReactNode; icon?: Icons; actions?: ReactNode; id?: string; alert?: boolean }): JSX.Element
export declare function Tag(p: { tone?: 'plain' | 'brand' | 'turn' | 'success' | 'warn' | 'danger' | 'info'; icon?: Icons; children: ReactNode }): JSX.Element
export declare function Badge(p: { count: number; label: string }): JSX.Element
export declare function ListRows(p: { label?: string; ordered?: boolean; inCard?: boolean; children: ReactNode }): JSX.Element
/** A row of ListRows: a link with `to`, a button with `onPress`, plain text with neither; `action` is one button at its end. */
export declare function ListRow(p: { id?: string; title: ReactNode; desc?: ReactNode; meta?: ReactNode; icon?: Icons; tags?: ReactNode; to?: string; onPress?(): void; action?: { label: string; onPress(): void; id?: string }; plain?: boolean; current?: boolean }): JSX.Element
export declare function KeyValue(p: { rows: readonly { key: string; value: ReactNode; action?: ReactNode }[] }): JSX.Element
/** The date tile. Words come from the caller: month '11月', day '28', title, meta, left '还剩 8 个工作日'. */
export declare function DueTile(p: { month: string; day: string; title: ReactNode; left?: string; meta?: ReactNode; calm?: boolean }): JSX.Element
export declare function Steps(p: { items: readonly string[]; now: number; label: string }): JSX.Element
export declare function Timeline(p: { items: readonly { id: string; title: ReactNode; meta: ReactNode; text?: ReactNode }[]; label: string }): JSX.Element
export declare function MessageBubble(p: { who: string; time: string; mine?: boolean; initial?: string; children: ReactNode }): JSX.Element
export declare function RatingScale(p: { id?: string; name: string; label: string; value: number; onChange(value: number): void; levels: readonly { value: number; label: string; note?: string }[] }): JSX.Element
export declare function Tabs(p: { id?: string; label: string; value: string; onChange(value: string): void; tabs: readonly { value: string; label: string; count?: number }[]; look?: 'line' | 'segment' }): JSX.Element
export declare function CodeDisplay(p: { code: string; label: string; big?: boolean }): JSX.Element
/** 谁能看到什么. `see`: yes, registered first, no; always with the word. */
export declare function VisibilityTable(p: { title: string; columns: readonly string[]; rows: readonly { item: string; cells: readonly { see: 'yes' | 'reg' | 'no'; word: string }[] }[]; foot?: ReactNode }): JSX.Element
export declare function StatStrip(p: { items: readonly { label: string; value: ReactNode; turn?: boolean; to?: string; onPress?(): void; id?: string }[] }): JSX.Element

/* ---- states ---- */
/** Nothing for 300 ms, then the shape of what is coming. */
export declare function Skeleton(p: { rows?: number; cards?: number }): JSX.Element | null
export declare function EmptyState(p: { title: string; text?: ReactNode; icon?: Icons; action?: ReactNode }): JSX.Element
/** What failed, 重试, 打 12345, incident number. Pass the ApiError as it is. */
export declare function ErrorState(p: { error: Error; onRetry?(): unknown; title?: string; kept?: boolean }): JSX.Element
/** Shown only while the network is away; `since` is the time of what is on the screen ('14:32'). */
export declare function OfflineNotice(p: { since?: string; keeps?: string }): JSX.Element | null
/** Good news only; gone after 3 s (stays until tapped in 关怀版). */
export declare function showToast(message: string): void

/* ---- float ---- */
export declare function Dialog(p: { open: boolean; title: string; children?: ReactNode; confirm: { label: string; onPress(): void; look?: 'primary' | 'danger'; loading?: boolean; loadingLabel?: string; id?: string }; cancelLabel: string; onClose(): void }): JSX.Element | null
export declare function Sheet(p: { open: boolean; title: string; onClose(): void; children: ReactNode; foot?: ReactNode }): JSX.Element | null

/* ---- desk ---- */
export type DeskQueue = { id: string; label: string; count?: number; alert?: boolean }
/**
 * The staff frame: ≥ 1200 px queues, list and detail side by side; below, one at a time, by `showing`.
 * `bar` is the bottom bar of the detail, always visible.
 */
export declare function DeskLayout(p: { title: string; place: string; person: string; clock?: string; search?: ReactNode; queues: readonly { label?: string; items: readonly DeskQueue[] }[]; queue: string; onQueue(id: string): void; listHead?: ReactNode; list: ReactNode; detail?: ReactNode; bar?: ReactNode; showing: 'queues' | 'list' | 'detail'; onShow(part: 'queues' | 'list' | 'detail'): void; tools?: ReactNode }): JSX.Element
export declare function DeskRow(p: { id?: string; title: string; tags?: ReactNode; left?: string; leftCalm?: boolean; meta: ReactNode; current?: boolean; onPress(): void }): JSX.Element
