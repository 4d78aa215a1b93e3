<?php
/**
 * A must-use plugin for the end-to-end tests: everyone is the administrator, nothing calls out, no greeting stands in
 * front of the editor, and posts whose slug begins with "classic" open in the classic editor.
 */

// Both are pluggable: WordPress takes these instead of its own.
function wp_validate_auth_cookie() {
	return 1;
}
function auth_redirect() {
	wp_set_current_user( 1 );
}

// Every outgoing request is answered here, so that none leaves the machine and none is waited for.
add_filter(
	'pre_http_request',
	function () {
		return new WP_Error( 'quiet', 'No request leaves the tests.' );
	}
);
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'pre_site_transient_update_core', '__return_null' );
remove_action( 'admin_init', '_maybe_update_core' );
remove_action( 'admin_init', '_maybe_update_plugins' );
remove_action( 'admin_init', '_maybe_update_themes' );
add_action(
	'init',
	function () {
		// Pictures of emoji would be fetched from elsewhere.
		remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
		remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
		// Patterns of other people's sites.
		remove_theme_support( 'core-block-patterns' );
	}
);
add_action(
	'admin_head',
	function () {
		echo '<link rel="icon" href="data:,">';
	}
);
add_filter( 'should_load_remote_block_patterns', '__return_false' );

add_filter(
	'get_user_metadata',
	function ( $value, $user, $key ) {
		if ( 'wp_persisted_preferences' !== $key ) {
			return $value;
		}
		$quiet = array(
			'welcomeGuide'  => false,
			'fullscreenMode' => true,
		);
		return array(
			array(
				'core/edit-post' => $quiet,
				'_modified'      => '2026-01-01T00:00:00.000Z',
			),
		);
	},
	10,
	3
);

add_filter(
	'use_block_editor_for_post',
	function ( $use, $post ) {
		return $use && ! str_starts_with( $post->post_name, 'classic' ) && ! isset( $_GET['classic'] );
	},
	10,
	2
);
