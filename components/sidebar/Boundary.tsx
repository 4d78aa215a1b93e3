/** When a screen cannot be drawn, says so and that publishing goes on, instead of an empty panel. */
import { Component, type ReactNode } from 'react';
import { BrokenState } from './States.tsx';

export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenState onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}
