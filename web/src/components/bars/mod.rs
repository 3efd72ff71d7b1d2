//! Bars of a chart, each with its words: an SVG of attributes, so that no style is needed.

use yew::prelude::*;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is counted.
    pub label: Html,
    /// The figure in words, such as *12 of 28*. The bar itself is not read out.
    pub figure: AttrValue,
    /// The lower end, from 0 to 1.
    pub least: f64,
    /// The upper end, from 0 to 1; the same as `least` when the figure is exact.
    pub most: f64,
    /// Whether it stands out, as a right answer does. The label says why in words.
    pub stands_out: bool,
}

impl Bar {
    /// A bar from `least` to `most` out of `of`.
    pub fn of(label: Html, figure: AttrValue, least: u32, most: u32, of: u32) -> Self {
        let share = |count: u32| {
            if of == 0 {
                0.0
            } else {
                (f64::from(count) / f64::from(of)).clamp(0.0, 1.0)
            }
        };
        Self {
            label,
            figure,
            least: share(least),
            most: share(most),
            stands_out: false,
        }
    }

    /// The same bar, standing out or not.
    pub fn standing_out(mut self, stands_out: bool) -> Self {
        self.stands_out = stands_out;
        self
    }

    /// Where the sure part ends and how far the unsure part goes on, in hundredths.
    fn widths(&self) -> (f64, f64) {
        (
            self.least * 100.0,
            (self.most - self.least).max(0.0) * 100.0,
        )
    }
}

/// Properties of [`Bars`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BarsProps {
    /// The bars, in order.
    pub bars: Vec<Bar>,
    /// What the bars are about, for those who hear the page.
    pub label: AttrValue,
}

/// A list of bars.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    html! {
        <ul class="bars" aria-label={props.label.clone()}>
            for bar in &props.bars {
                <li class={classes!("bars__row", bar.stands_out.then_some("bars__row--out"))}>
                    <span class="bars__label">{ bar.label.clone() }</span>
                    { track(bar) }
                    <span class="bars__figure">{ bar.figure.clone() }</span>
                </li>
            }
        </ul>
    }
}

fn track(bar: &Bar) -> Html {
    let (sure, unsure) = bar.widths();
    html! {
        <svg class="bars__track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bars__ground" x="0" y="0" width="100" height="10" />
            <rect class="bars__unsure" x={sure.to_string()} y="0" width={unsure.to_string()} height="10" />
            <rect class="bars__sure" x="0" y="0" width={sure.to_string()} height="10" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(least: u32, most: u32, of: u32) -> Bar {
        Bar::of(Html::default(), AttrValue::default(), least, most, of)
    }

    #[test]
    fn an_exact_figure_has_no_unsure_part() {
        assert_eq!(bar(7, 7, 28).widths(), (25.0, 0.0));
    }

    #[test]
    fn a_hidden_figure_shows_only_where_it_may_end() {
        assert_eq!(bar(0, 4, 16).widths(), (0.0, 25.0));
    }

    #[test]
    fn nobody_answered_draws_nothing() {
        assert_eq!(bar(0, 0, 0).widths(), (0.0, 0.0));
    }
}
