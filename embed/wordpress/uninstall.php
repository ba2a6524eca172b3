<?php
/**
 * Leaves nothing behind: the one option, on every site of a network.
 *
 * @package Heedful
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $heedful_site ) {
		switch_to_blog( $heedful_site );
		delete_option( 'heedful' );
		restore_current_blog();
	}
} else {
	delete_option( 'heedful' );
}
