//! A class, as its trainer and its trainees know it.

use rqrr::PreparedImage;

use crate::page::Page;
use crate::wait::until;

impl Page {
    /// Opens the training page as whoever leads a class with the scenario of this number.
    pub async fn lead_class(&self, number: u8) {
        self.open_training().await;
        self.press(&format!("#scenario-{number}")).await;
        self.press("#in-class").await;
        self.wait_for("#class-lead").await;
        self.arrive().await;
    }

    /// Opens the address of a class with the scenario of this number, and begins.
    pub async fn join_class(&self, number: u8) {
        self.open_path(&format!("training.html#s={number:02}")).await;
        self.wait_for_state("ready").await;
        self.press_start().await;
        self.press("#join").await;
        self.wait_for("#class-vote").await;
        self.arrive().await;
    }

    /// Pastes codes into their field, and counts them with Enter.
    pub async fn paste_codes(&self, text: &str) {
        self.wait_for("#codes").await;
        self.run::<()>(&format!(
            "const field = document.querySelector('#codes');
             field.focus();
             field.value = {};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            serde_json::json!(text)
        ))
        .await;
        self.press_keys(&[crate::keys::Press::Enter]).await;
    }

    /// What a camera reads from a square on the screen: off all that is seen, since the driver of WebKit takes pictures of
    /// single elements beside them once the page was scrolled.
    pub async fn read_square(&self, css: &str) -> String {
        let square = self.wait_for(css).await;
        self.bring_into_view(&square).await;
        // Whoever holds a camera looks until it reads: a page that was just resized may not be drawn yet.
        until(&format!("one code is read from {css}"), async || {
            let picture = self.session.screenshot_as_png().await.expect("a picture can be taken");
            <[String; 1]>::try_from(decoded(&picture)).ok().map(|read| read.concat())
        })
        .await
    }
}

/// The codes in a picture, by a decoder that knows nothing of ours.
fn decoded(picture: &[u8]) -> Vec<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("it fits")];
    let frame = reader.next_frame(&mut bytes).expect("a picture");
    let samples = frame.color_type.samples();
    let (width, height) = (frame.width as usize, frame.height as usize);
    let mut grey = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        bytes.get(y * frame.line_size + x * samples).copied().unwrap_or(255)
    });
    let grids = grey.detect_grids();
    grids.iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}
