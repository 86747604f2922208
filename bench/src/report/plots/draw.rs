//! Curves on logarithmic axes, side by side, with a legend.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::prelude::*;

use crate::measure::Outcome;

const SIZE: (u32, u32) = (900, 460);
const LEGEND: i32 = 200;
/// The palette of Okabe and Ito, which colour-blind people can distinguish; black first.
const COLOURS: [RGBColor; 9] = [
    RGBColor(0, 0, 0),
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(230, 159, 0),
    RGBColor(86, 180, 233),
    RGBColor(130, 130, 130),
    RGBColor(100, 60, 20),
];

/// A curve.
pub struct Curve {
    /// For the legend.
    pub name: String,
    /// From left to right.
    pub points: Vec<(f64, f64)>,
    /// Whether each point was measured, and is drawn as a dot.
    pub dots: bool,
}

/// An axis, logarithmic.
pub struct Axis {
    /// Its title.
    pub title: &'static str,
    /// The base of its scale: it begins and ends at a power of this, and has a line at each power.
    pub base: f64,
    /// Formats a value.
    pub label: fn(&f64) -> String,
}

/// Curves on two axes.
pub struct Picture {
    /// From left to right.
    pub x: Axis,
    /// Upwards.
    pub y: Axis,
    /// In the order of the legend.
    pub curves: Vec<Curve>,
}

impl Picture {
    /// Whether there is a curve with a line in it.
    pub fn shows_something(&self) -> bool {
        self.curves.iter().any(|curve| curve.points.len() > 1)
    }

    /// All values of an axis, from one power of its base to another.
    fn range(&self, axis: &Axis, of: impl Fn(&(f64, f64)) -> f64) -> Range<f64> {
        let powers =
            || self.curves.iter().flat_map(|curve| &curve.points).map(|point| of(point).log(axis.base));
        let least = powers().fold(f64::INFINITY, f64::min).floor();
        let most = powers().fold(f64::NEG_INFINITY, f64::max).ceil();
        axis.base.powf(least)..axis.base.powf(most.max(least + 1.0))
    }
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The pictures side by side, with the legend of the first.
pub fn svg(title: &str, pictures: &[Picture]) -> Outcome<String> {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, SIZE).into_drawing_area();
        area.fill(&WHITE)?;
        let (charts, side) =
            area.titled(title, ("sans-serif", 20))?.split_horizontally(SIZE.0 as i32 - LEGEND);
        for (chart, picture) in charts.split_evenly((1, pictures.len())).iter().zip(pictures) {
            draw(chart, picture)?;
        }
        if let Some(first) = pictures.first() {
            legend(&side, first)?;
        }
        area.present()?;
    }
    Ok(text)
}

/// The curves with points, each with its colour.
fn coloured(picture: &Picture) -> impl Iterator<Item = (&Curve, RGBColor)> {
    let curves = picture.curves.iter().filter(|curve| !curve.points.is_empty());
    curves.zip(COLOURS.into_iter().cycle())
}

fn draw(area: &Area<'_>, picture: &Picture) -> Outcome {
    let mut builder = ChartBuilder::on(area);
    builder.margin(12).x_label_area_size(40).y_label_area_size(80);
    let x = picture.range(&picture.x, |point| point.0).log_scale().base(picture.x.base);
    let y = picture.range(&picture.y, |point| point.1).log_scale().base(picture.y.base);
    let mut chart = builder.build_cartesian_2d(x, y)?;
    chart
        .configure_mesh()
        .x_desc(picture.x.title)
        .y_desc(picture.y.title)
        .x_label_formatter(&picture.x.label)
        .y_label_formatter(&picture.y.label)
        .label_style(("sans-serif", 13))
        .light_line_style(BLACK.mix(0.06))
        .bold_line_style(BLACK.mix(0.15))
        .draw()?;
    for (curve, colour) in coloured(picture) {
        let line = LineSeries::new(curve.points.iter().copied(), colour.stroke_width(2));
        chart.draw_series(line)?;
        if curve.dots {
            chart.draw_series(curve.points.iter().map(|&point| Circle::new(point, 3, colour.filled())))?;
        }
    }
    Ok(())
}

fn legend(area: &Area<'_>, picture: &Picture) -> Outcome {
    for (line, (curve, colour)) in (0..).zip(coloured(picture)) {
        let y = 24 + line * 22;
        area.draw(&PathElement::new([(4, y), (24, y)], colour.stroke_width(3)))?;
        area.draw(&Text::new(curve.name.clone(), (30, y - 7), ("sans-serif", 14)))?;
    }
    Ok(())
}
