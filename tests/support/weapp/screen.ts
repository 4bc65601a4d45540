import type { Element } from 'glass-easel'
import { Component, TextNode, VirtualNode, type GeneralComponent, type Node } from 'glass-easel'

export interface Measures {
  nodes: number
  depth: number
  maxChildren: number
}

type Part = { text: string } | { element: Element }

const BUILT_IN = 'wx://'

const isCustom = (element: Element): element is GeneralComponent =>
  Component.isComponent(element) && !element.is.startsWith(BUILT_IN)

export const tagOf = (element: Element): string =>
  Component.isComponent(element) ? element.is.replace(BUILT_IN, '') : ''

/** What the tag was given in the template, by its name in camelCase. */
export const propertyOf = (element: Element, name: string): unknown =>
  Component.isComponent(element) ? (element.data as Record<string, unknown>)[name] : undefined

export const isInside = (element: Element, outer: Element): boolean => {
  for (let node = element.parentNode; node; node = node.parentNode) if (node === outer) return true
  return false
}

/** The nodes drawn inside `element`, without the virtual ones that wx:for, wx:if and template leave. */
const partsOf = (element: Element): Part[] => {
  const inner = isCustom(element) ? element.getShadowRoot() : element
  return inner ? inner.childNodes.flatMap(flatten) : []
}

const flatten = (node: Node): Part[] => {
  if (TextNode.isTextNode(node)) return [{ text: node.textContent }]
  if (VirtualNode.isVirtualNode(node)) return node.childNodes.flatMap(flatten)
  return [{ element: node }]
}

const elementsIn = (element: Element): Element[] =>
  partsOf(element).flatMap((part) => ('element' in part ? [part.element, ...elementsIn(part.element)] : []))

const isHidden = (element: Element): boolean =>
  /display:\s*none|visibility:\s*hidden/.test(String((element as GeneralComponent).style ?? ''))

const inlineText = (element: Element): string =>
  partsOf(element)
    .map((part) => ('text' in part ? part.text : inlineText(part.element)))
    .join('')

/** A line for each run of text nodes and for each text element, as a reader would see them apart. */
const textLines = (element: Element): string[] => {
  if (isHidden(element)) return []
  if (tagOf(element) === 'text') return [inlineText(element)]
  const lines: string[] = []
  let run = ''
  const endRun = () => {
    lines.push(run)
    run = ''
  }
  for (const part of partsOf(element)) {
    if ('text' in part) {
      run += part.text
      continue
    }
    endRun()
    lines.push(...textLines(part.element))
  }
  endRun()
  return lines.filter((line) => line.trim() !== '')
}

/** What is drawn on one page. */
export class Screen {
  constructor(private readonly root: GeneralComponent) {}

  find(matches: (element: Element) => boolean): Element[] {
    return elementsIn(this.root).filter(matches)
  }

  byId(id: string): Element | undefined {
    return this.find((element) => element.id === id)[0]
  }

  /** Ids given by the app, not those Taro numbers. */
  get ids(): string[] {
    return this.find(({ id }) => id !== '' && !/^_/.test(id)).map(({ id }) => id)
  }

  text(element: Element): string {
    return textLines(element).join('')
  }

  /** All words on the page. */
  get visibleText(): string {
    return textLines(this.root).join('\n')
  }

  /** WeChat's advice: below 1000 nodes, below 30 deep, at most 60 children. */
  get measures(): Measures {
    const measure = (element: Element, depth: number): Measures => {
      const children = partsOf(element).flatMap((part) => ('element' in part ? [part.element] : []))
      const below = children.map((child) => measure(child, depth + 1))
      return {
        nodes: below.reduce((sum, { nodes }) => sum + nodes, children.length),
        depth: Math.max(depth, ...below.map((inner) => inner.depth)),
        maxChildren: Math.max(children.length, ...below.map((inner) => inner.maxChildren)),
      }
    }
    return measure(this.root, 0)
  }
}
