/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterOverlays, useBackCloses, watchBack } from '@/shared/platform/overlays.h5'

function Layer({ name, onClose }: { name: string; onClose(): void }) {
  useBackCloses(onClose)
  return <p>{name}</p>
}

let shut: (name: string) => void
function Page({ layers }: { layers: string[] }) {
  const [open, setOpen] = useState(layers)
  shut = (name) => setOpen((before) => before.filter((one) => one !== name))
  return open.map((name) => <Layer key={name} name={name} onClose={() => shut(name)} />)
}

/** A step in the history takes a moment, here as in a browser. */
const settles = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)))
const back = async () => {
  window.history.back()
  await settles()
}
/** What the router hears. */
const heard = jest.fn()

beforeAll(() => {
  watchBack()
  window.addEventListener('popstate', heard)
  window.history.pushState({ idx: 1 }, '', '/page')
})
beforeEach(() => heard.mockClear())

it('takes away what lies on top first, and leaves the page only when nothing does', async () => {
  render(<Page layers={['sheet', 'dialog']} />)
  await back()
  expect(screen.queryByText('dialog')).toBeNull()
  expect(screen.getByText('sheet')).toBeTruthy()
  await back()
  expect(screen.queryByText('sheet')).toBeNull()
  expect(window.location.pathname).toBe('/page')
  expect(heard).not.toHaveBeenCalled()
})

it('leaves nothing in the history when it is closed by its button', async () => {
  render(<Page layers={['dialog']} />)
  expect(window.history.state).toMatchObject({ idx: 1, overlay: 1 })
  act(() => shut('dialog'))
  await settles()
  expect(window.history.state).toEqual({ idx: 1 })
  expect(heard).not.toHaveBeenCalled()
})

it('does not come again by Forward', async () => {
  render(<Page layers={['dialog']} />)
  await back()
  window.history.forward()
  await settles()
  expect(window.history.state).toEqual({ idx: 1 })
  expect(heard).not.toHaveBeenCalled()
})

it('leads to the next page from where the history stands at the page, also while it closes', async () => {
  render(<Page layers={['dialog']} />)
  const before = window.history.length
  const steps = jest.spyOn(window.history, 'go')
  act(() => shut('dialog'))
  afterOverlays(() => window.history.pushState({ idx: 2 }, '', '/next'))
  await settles()
  expect(window.location.pathname).toBe('/next')
  expect(steps).toHaveBeenCalledTimes(1)
  expect(window.history.length).toBe(before)
  await back()
  expect(window.history.state).toEqual({ idx: 1 })
  expect(heard).toHaveBeenCalledTimes(1)
})

it('goes on at once where nothing lies over the page', () => {
  const go = jest.fn()
  afterOverlays(go)
  expect(go).toHaveBeenCalledTimes(1)
})
