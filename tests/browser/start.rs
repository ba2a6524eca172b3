//! From the first page to the first answer.

use heedful_tests::{Setting, in_three_engines};

in_three_engines!(first_page_helps_before_anything_is_pressed, Setting::built_site(), async |page| {
    page.open_ready().await;
    for needed in ["#leave", "#begin", "a[href='tel:999']", "a[href='paper.html']", ".help a:last-child"] {
        assert!(page.shows(needed).await, "{needed} is not to be seen");
    }
    assert!(page.words().await.contains("0808 802 0300"));
    page.check_screen("before").await;
});
