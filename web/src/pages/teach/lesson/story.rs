//! Where a class is in a story, from the scenes that the board has and the road that the server keeps.

use belisha::Road;
use belisha::lesson::BoardScene;

/// The scene at the end of `road`. A road that the story no longer has is followed as far as it goes.
pub(crate) fn scene_at<'story>(
    scenes: &'story [BoardScene],
    road: &Road,
) -> Option<&'story BoardScene> {
    let mut scene = scenes.first()?;
    for taken in &road.0 {
        let next = scene
            .choices
            .iter()
            .find(|choice| &choice.id == taken)
            .and_then(|choice| scenes.iter().find(|scene| scene.id == choice.to));
        match next {
            Some(next) => scene = next,
            None => break,
        }
    }
    Some(scene)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::teach::lesson::samples;

    fn at(road: &[&str]) -> Option<String> {
        let pack = samples::pack();
        let road = Road(road.iter().map(|choice| (*choice).into()).collect());
        scene_at(&pack.scenes, &road).map(|scene| scene.id.to_string())
    }

    #[test]
    fn an_empty_road_is_at_the_start() {
        assert_eq!(at(&[]).as_deref(), Some("start"));
    }

    #[test]
    fn a_road_leads_from_scene_to_scene() {
        assert_eq!(at(&["go-on", "tell"]).as_deref(), Some("told"));
    }

    #[test]
    fn a_road_of_an_older_lesson_is_followed_as_far_as_it_goes() {
        assert_eq!(at(&["go-on", "gone"]).as_deref(), Some("choice"));
    }
}
